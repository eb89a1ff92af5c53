/**
 * Runs the program as bin/effective-support.cjs does and keeps the code that V8 compiled for it beside the bundle: half of what a start
 * costs is compiling. Only in a checkout, whose build and Node are of one piece; a package that is handed out has none.
 *
 * Arguments: the bundle, then the command line to run.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname } = require("node:path");
const { Script } = require("node:vm");

const [entry, ...words] = process.argv.slice(2);
process.argv.splice(1, Infinity, entry, ...words);
const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(entry, "utf8")}\n})`;
const script = new Script(text, { filename: entry });
const module_ = { exports: {} };
process.on("exit", (code) => {
  if (code === 0) writeFileSync(`${entry}.code`, script.createCachedData());
});
script.runInThisContext()(module_.exports, createRequire(entry), module_, entry, dirname(entry));
