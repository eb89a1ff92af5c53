/**
 * The fonts that a PDF brings with it, as they are published (Google's Noto, SIL Open Font Licence): Latin with all its marks, Greek,
 * Cyrillic and Devanagari; Bengali; Tamil. Arabic and Hebrew are left out, since the library writes no line from right to left; Gurmukhi,
 * since it cannot lay out its marks; Chinese, for the size of its fonts. They are loaded only for a record that needs one.
 */
import bengali from "@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf?inline";
import tamil from "@expo-google-fonts/noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf?inline";
import latin from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?inline";

/** By name, the bytes of each font. */
export const fontFiles: readonly (readonly [name: string, file: Uint8Array])[] = [
  ["Noto Sans", bytesOf(latin)],
  ["Noto Sans Bengali", bytesOf(bengali)],
  ["Noto Sans Tamil", bytesOf(tamil)],
];

function bytesOf(dataUrl: string): Uint8Array {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
}
