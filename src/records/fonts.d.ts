/** A font file as a data URL, which the bundler puts in its place. */
declare module "*.ttf?inline" {
  const dataUrl: string;
  export default dataUrl;
}
