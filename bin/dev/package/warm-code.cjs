/**
 * Run by the Node of the executable: runs the program once, as it runs inside the executable, and keeps the compiled code of all
 * that ran. V8 takes such code only in the same version with the same settings, and otherwise compiles as ever.
 *
 * Arguments: the file that starts the program, the folder of its assets, where to write, then the command line to run.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const [start, assets, out, ...words] = process.argv.slice(2);
process.argv.splice(2, Infinity, ...words);

let first;
function Script(...given) {
  const script = new vm.Script(...given);
  first ??= script;
  return script;
}
const sea = {
  getAsset: (name) => readFileSync(join(assets, name), "utf8"),
  getRawAsset: (name) => new Uint8Array(readFileSync(join(assets, name))).buffer,
};
const { getBuiltinModule } = process;
process.getBuiltinModule = (name) => (name === "node:sea" ? sea : getBuiltinModule(name));
const builtIn = (name) => (name === "node:sea" ? sea : name === "node:vm" ? { Script } : require(name));

new Function("require", readFileSync(start, "utf8"))(builtIn);
process.on("exit", (code) => {
  if (code === 0) writeFileSync(out, first.createCachedData());
});
