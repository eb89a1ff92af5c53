import { kindOfPath } from "../../packs/finder.ts";
import type { Pack } from "../../packs/pack.ts";
import { wordsOfKey } from "../../packs/signature.ts";
import { packNamed } from "../../packs/shelf.ts";
import { EXIT, fail } from "../../problems.ts";
import { hang, styleFor } from "../../terminal/style.ts";
import type { Run } from "../command.ts";

/** Who stands behind a pack, and that it is as it was released. Exit 3 where it was changed, 7 where nobody known stands behind it. */
export const run: Run<{ pack?: string }> = async (options, surroundings) => {
  const named = options.pack ?? options.content ?? null;
  if (named !== null && kindOfPath(named) === "folder") {
    return fail({
      kind: "usage",
      message: "A folder is no release: anybody who can write to it can change it.",
      hint: "content release FOLDER --key FILE makes a signed file of it; content check looks at the folder.",
    });
  }
  const pack = await packNamed(named, surroundings);
  const { id, version, digest, origin } = pack;
  const { standing } = origin;
  const key = pack.signature?.key ?? null;
  const words = key === null ? null : wordsOfKey(key);
  const verified = { schema: "effective-support/content-verified@1", id, version, digest, standing, key, words };
  const style = styleFor(options, surroundings);
  const lines = [`${id}@${version}  ${digest}`, ...said(pack, words).map((line) => hang("  ", line, style))];
  surroundings.out(options.json ? `${JSON.stringify(verified, null, 2)}\n` : `${lines.join("\n")}\n`);
  return standing === "vouched" ? EXIT.done : EXIT.notChecked;
};

function said({ origin: { standing }, signature }: Pack, words: string | null): string[] {
  const whole = "It is as it was released: its digest is right.";
  if (signature === undefined)
    return standing === "vouched"
      ? ["It came with the program, and its bytes are those that the program lists."]
      : [whole, "It is not signed: a digest shows a change by mistake, and nothing shows who made it."];
  const signed = `It is signed, and the signature was made for it. The key's words: ${words ?? ""}`;
  return standing === "vouched"
    ? [whole, signed, "You trust this key."]
    : [whole, signed, `You have not said that you trust this key. Ask the publisher for its words, then: content trust ${signature.key}`];
}
