/**
 * The start inside the single executable: there are no files, so `require` of a bundle takes its text from what was built in.
 * Also the start of each worker thread in there. Whoever uses this text writes the call behind it.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- called by the text that is written behind it
function startInside(first) {
  const { getAsset, getRawAsset } = require("node:sea");
  const { Script } = require("node:vm");
  const loaded = new Map();

  function load(name) {
    if (!name.startsWith("./")) return require(name);
    const file = name.slice(2);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const text = `(function (exports, require, module, __dirname) {${textOf(file)}\n})`;
    const run = new Script(text, { filename: file, cachedData: compiledCodeOf(file) }).runInThisContext();
    // The home of a program that carries its files inside: src/shipped.ts knows it by this name.
    run(module.exports, load, module, "\0inside");
    return module.exports;
  }

  /** What is needed at once lies there as it is; what is seldom needed is packed, since it is three times smaller so. */
  function textOf(file) {
    try {
      return getAsset(file, "utf8");
    } catch {
      return require("node:zlib")
        .brotliDecompressSync(getRawAsset(`${file}.br`))
        .toString("utf8");
    }
  }

  /** Only the bundles that most runs need have any, and only where this executable was made on a machine of its own kind. */
  function compiledCodeOf(file) {
    try {
      return new Uint8Array(getRawAsset(`${file}.code`));
    } catch {
      return undefined;
    }
  }

  load(first);
}
