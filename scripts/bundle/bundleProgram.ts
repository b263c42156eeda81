import { build } from "esbuild";
import { inputsOf, type Bundle } from "./bundle";
import { bundleOptions } from "./bundleOptions";

/** A program of the package: an executable, and the bundle that it launches. */
export interface Program {
  /** Its folder in `dist/`. */
  readonly folder: string;
  readonly executable: string;
  readonly launcher: string;
  /** The bundle's name, which the launcher knows. */
  readonly bundle: string;
  readonly main: string;
}

export const programs: readonly Program[] = [
  {
    folder: "plugin",
    executable: "pulumi-resource-huaweicloud-backup",
    launcher: "provider/launcher/plugin.ts",
    bundle: "plugin.js",
    main: "provider/plugin/servePlugin.ts",
  },
  {
    folder: "cli",
    executable: "hwbackup",
    launcher: "provider/launcher/hwbackup.ts",
    bundle: "hwbackup.js",
    main: "provider/cli/main.ts",
  },
];

async function bundleFile(entry: string, banner: string, footer: string): Promise<[string, Bundle["inputs"]]> {
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    entryPoints: [entry],
    format: "cjs",
    banner: { js: banner },
    footer: { js: footer },
    outfile: "bundle.js",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return [file.text, inputsOf(metafile)];
}

/**
 * Starts the executable beside a bundle that was itself given to `node`: evaluating the expression alone would run nothing
 * and end with 0. In the launcher's script there is no `module` of the bundle.
 */
function startedDirectly(executable: string): string {
  return `typeof module=="object"&&typeof require=="function"&&require.main===module&&require("./${executable}");`;
}

/**
 * Launcher and bundle of a program. The value of the bundle is that of its last expression: the function that Node would
 * wrap a module in.
 */
export async function bundleProgram(program: Program): Promise<Bundle> {
  const { folder, executable, launcher, bundle, main } = program;
  const [launcherText, launcherInputs] = await bundleFile(launcher, "#!/usr/bin/env node", "");
  const [text, inputs] = await bundleFile(
    main,
    `${startedDirectly(executable)}(function(exports,require,module,__filename,__dirname){`,
    "})",
  );
  // The launcher reads it as Latin-1, in which other characters would become others.
  if (!/^[\0-\x7f]*$/.test(text)) throw new Error(`the bundle of ${main} holds more than ASCII`);
  return {
    files: [
      { path: `${folder}/${executable}`, text: launcherText, isExecutable: true },
      { path: `${folder}/${bundle}`, text },
    ],
    inputs: [...launcherInputs, ...inputs],
  };
}
