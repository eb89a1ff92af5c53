#!/usr/bin/env node
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const folder = join(__dirname, "../dist");
const entry = join(folder, "entry.cjs");

/** The compiled code that a checkout keeps (bin/dev/keep-code.cjs). V8 takes it only in the very version that made it, and else compiles as ever. */
function keptCode() {
  try {
    return readFileSync(`${entry}.code`);
  } catch {
    return null;
  }
}

const cachedData = keptCode();
if (cachedData === null) require(entry);
else {
  const { Script } = require("node:vm");
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(entry, "utf8")}\n})`;
  const module = { exports: {} };
  // Not createRequire: the module that it comes from takes a twentieth of an empty program's time to load.
  const requireBeside = (name) => require(name.startsWith("./") ? join(folder, name) : name);
  new Script(text, { filename: entry, cachedData }).runInThisContext()(module.exports, requireBeside, module, entry, folder);
}
