/**
 * The start inside the single executable: there are no files, so `require` of a bundle takes its text from what was built in.
 * Also the start of each worker thread in there. Whoever uses this text writes the call behind it.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- called by the text that is written behind it
function startInside(first) {
  const { getAsset } = require("node:sea");
  const { Script } = require("node:vm");
  const { brotliDecompressSync } = require("node:zlib");
  const loaded = new Map();

  function load(name) {
    if (!name.startsWith("./")) return require(name);
    const file = name.slice(2);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const text = `(function (exports, require, module, __dirname, __filename) {${textOf(file)}\n})`;
    // The home of a program that carries its files inside: src/shipped.ts knows it by this name.
    new Script(text, { filename: file }).runInThisContext()(module.exports, load, module, "\0inside", `/${file}`);
    return module.exports;
  }

  function textOf(file) {
    try {
      return getAsset(file, "utf8");
    } catch {
      return brotliDecompressSync(getAsset(`${file}.br`)).toString("utf8");
    }
  }

  load(first);
}
