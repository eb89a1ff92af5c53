/** The program's source and its packages as a few CommonJS files that load each other when they are needed. */
import { join } from "node:path";
import { build, type Rollup } from "vite";
import { root } from "./checkout.ts";

/** What is started from outside, by the name of its file. Nothing imports the start of a worker thread. */
const ENTRIES = { entry: "src/entry.ts", library: "src/library.ts", "batch-worker": "src/batch/worker.ts" };

/**
 * Files that are wanted together, by the modules that they are for, each with everything that it imports; what stands in one is in no
 * later one. The bundler makes the other files, one for what is wanted at the same time, and puts small ones together.
 */
const TOGETHER = {
  core: [
    "src/main.ts",
    "src/surroundings.ts",
    "src/library.ts",
    "src/commands/triage.ts",
    "src/commands/contacts.ts",
    "src/commands/verb-command.ts",
  ],
  text: ["src/terminal/contacts-view.ts", "src/terminal/outcome-view.ts"],
  prompts: ["src/terminal/guided-triage.ts", "src/terminal/prompter-for.ts", "src/terminal/inquirer-prompter.ts"],
};

/** Bytes. A file takes longer to open than so much code takes to read. */
const SMALL = 8000;

/** Writes the files into `dist`; gives the paths of the modules that are in them. */
export async function bundle(dist: string): Promise<string[]> {
  const fileOf = chunkNames();
  const { NODE_ENV } = process.env;
  const result = await build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, target: "node" },
    // Patterns with classes of Unicode, which Node 20 has, stay as they are written: else they are made anew each time.
    esbuild: { supported: { "regexp-unicode-property-escapes": true }, legalComments: "none" },
    build: {
      ssr: true,
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
      minify: "esbuild",
      // Packages may carry a bundle of their own, whose "require" is the bundle's.
      commonjsOptions: { ignoreDynamicRequires: true },
      rollupOptions: {
        input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(root, file)])),
        // The library gives what its source gives, and no more.
        preserveEntrySignatures: "strict",
        onwarn: (warning, warn) => {
          if (!isUsual(warning)) warn(warning);
        },
        output: {
          format: "cjs",
          entryFileNames: "[name].cjs",
          chunkFileNames: "[name].cjs",
          // As `require`, what is loaded later loads faster, and loads inside the single executable, where there are no files.
          dynamicImportInCjs: false,
          experimentalMinChunkSize: SMALL,
          manualChunks: (id, { getModuleInfo }) => fileOf(id, getModuleInfo),
        },
      },
    },
  });
  // The bundler sets it for itself, but programs that are started after it would take it for theirs.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const outputs = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  return outputs.flatMap(({ output }) => output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : [])));
}

/** Comments of a package that speak of an annotation and are taken for one; lazy imports of what some other file imports at once. */
function isUsual({ code, plugin }: Rollup.RollupLog): boolean {
  return code === "INVALID_ANNOTATION" || plugin === "vite:reporter";
}

/** Gives, for a module, the name in TOGETHER that it belongs to. */
function chunkNames(): (id: string, infoOf: Rollup.GetModuleInfo) => string | undefined {
  let names: Map<string, string> | null = null;
  return (id, infoOf) => {
    names ??= namesByModule(infoOf);
    return names.get(id);
  };
}

function namesByModule(infoOf: Rollup.GetModuleInfo): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, files] of Object.entries(TOGETHER)) {
    const wanted = new Set(files.map((file) => join(root, file)));
    for (const id of wanted) {
      const info = infoOf(id);
      if (info === null) throw new Error(`${id} is in no bundle: bin/dev/bundle.ts names a file that is not there.`);
      if (!names.has(id)) names.set(id, name);
      for (const imported of info.importedIds) wanted.add(imported);
    }
  }
  return names;
}
