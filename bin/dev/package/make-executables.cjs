/**
 * Run by the Node that the executables are made of: hands the order on standard input to pkg, in its single-executable mode.
 * pkg finds each Node in its own download cache, which was filled from the npm registry beforehand, so it downloads nothing.
 */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const { packager, main, targets, assets } = JSON.parse(readFileSync(0, "utf8"));
const { default: makeExecutables } = require(join(packager, "node_modules/@yao-pkg/pkg/lib-es5/sea.js"));

makeExecutables(main, {
  targets: targets.map((target) => ({ ...target, nodeRange: `node${process.versions.node}` })),
  seaConfig: { disableExperimentalSEAWarning: true, useSnapshot: false, useCodeCache: false, assets },
  signature: true,
}).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
