/** The CycloneDX bill of materials: npm's own, cut down to what is in the bundles, and Node. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { BundledPackage } from "../licences.ts";
import { NODE } from "./targets.ts";

interface Component {
  "bom-ref": string;
  properties?: { name: string }[];
}

/** The parts of npm's bill that are changed here. */
interface Bill {
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * The bill as JSON text: of the program in the checkout `root`, at its version, with the packages that are bundled. It says nothing of
 * when it was made, so that the same sources give the same text.
 */
export function billOfMaterials(root: string, version: string, bundled: BundledPackage[]): string {
  const bill: Bill = JSON.parse(
    execFileSync("npm", ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx", "--loglevel=error"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === "win32",
    }),
  );
  const inside = new Set(bundled.map((one) => `${one.name}@${one.version}`));
  const components = bill.components.filter((component) => inside.delete(component["bom-ref"]));
  if (inside.size > 0) throw new Error(`npm's bill of materials does not know ${[...inside].join(", ")}.`);
  const product = bill.metadata.component;
  // In npm's eyes everything bundled is a tool of development; here it is what is handed out.
  for (const component of components)
    component.properties = (component.properties ?? []).filter(({ name }) => name !== "cdx:npm:package:development");
  const refs = new Set(components.map((component) => component["bom-ref"]));
  const node = {
    "bom-ref": `node@${NODE}`,
    type: "platform",
    name: "Node.js",
    version: NODE,
    purl: `pkg:generic/node@${NODE}`,
    description: "In the single executables only; the npm package runs on the Node that is there.",
    licenses: [{ license: { id: "MIT" } }],
  };
  const whole = {
    ...bill,
    serialNumber: undefined,
    metadata: { ...bill.metadata, timestamp: undefined, component: { ...product, name: "effective-support", type: "application" } },
    components: [...components, node],
    dependencies: [
      { ref: product["bom-ref"], dependsOn: [...refs, node["bom-ref"]] },
      ...bill.dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
    ],
  };
  const digest = createHash("sha256").update(JSON.stringify(whole)).update(version).digest("hex");
  return `${JSON.stringify({ ...whole, serialNumber: `urn:uuid:${uuidFrom(digest)}` }, null, 2)}\n`;
}

/** A name-based identifier in the form that the standard asks for. */
function uuidFrom(hex: string): string {
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return [a, b, c, d, e].join("-");
}
