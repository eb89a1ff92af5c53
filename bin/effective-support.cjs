#!/usr/bin/env node
"use strict";
// Node 22 and later keep compiled code in the system's folder for temporary files; Node 20 has nothing of the kind.
require("node:module").enableCompileCache?.();
require("../dist/entry.cjs");
