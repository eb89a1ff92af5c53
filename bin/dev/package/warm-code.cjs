/**
 * Run by the Node of the executable: runs the program once, as it runs inside the executable. Keeps the compiled code of every bundle
 * that ran, beside it, and says on the last line of standard error which files were read. V8 takes such code only in the same
 * version with the same settings, and otherwise compiles as ever.
 *
 * Arguments: the file that starts the program, the folder of its assets, then the command line to run.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const [start, assets, ...words] = process.argv.slice(2);
process.argv.splice(2, Infinity, ...words);

const read = new Set();
const scripts = [];
function Script(text, options) {
  const script = new vm.Script(text, options);
  scripts.push({ script, file: options.filename });
  return script;
}
function bytesOf(name) {
  const bytes = readFileSync(join(assets, name));
  read.add(name);
  return bytes;
}
const sea = { getAsset: (name) => bytesOf(name).toString("utf8"), getRawAsset: (name) => new Uint8Array(bytesOf(name)).buffer };
const { getBuiltinModule } = process;
process.getBuiltinModule = (name) => (name === "node:sea" ? sea : getBuiltinModule(name));
const builtIn = (name) => (name === "node:sea" ? sea : name === "node:vm" ? { Script } : require(name));

new Function("require", readFileSync(start, "utf8"))(builtIn);
process.on("exit", (code) => {
  if (code !== 0) return;
  for (const { script, file } of scripts) writeFileSync(join(assets, `${file}.code`), script.createCachedData());
  process.stderr.write(`${JSON.stringify([...read])}\n`);
});
