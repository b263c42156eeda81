import { relative } from "node:path";
import { build, transform } from "esbuild";
import { inputsOf, type Bundle, type BundleFile } from "./bundle";
import { bundleOptions, root } from "./bundleOptions";

/**
 * The doors of the package whose code is bundled. What several of them need stands once, in a chunk that they share: a
 * program that opens two doors has one client, and one lane to each host.
 *
 * `./dynamic` is not among them: the text of its methods goes into state and must not change with a bundler.
 */
export const doors = [
  "doors/client/index",
  "doors/gates/index",
  "doors/testing/index",
  "doors/dynamic/runtime/index",
  "doors/policy/index",
  "simulator/index",
];

/** What the user's project holds: the peers, and this package itself, in whose name the generated SDK is found. */
const external = ["@pulumi/pulumi", "@pulumi/policy", "pulumi-huaweicloud-backup"];

export async function bundleDoors(): Promise<Bundle> {
  // esbuild shares chunks between ES modules only. They become CommonJS one by one, with the names that they export in
  // the form in which Node finds them for an `import`.
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    entryPoints: doors.map((door) => `provider/${door}.ts`),
    outbase: ".",
    outdir: root,
    format: "esm",
    splitting: true,
    chunkNames: "provider/shared/[hash]",
    external,
  });
  const files = outputFiles.map(async ({ path, text }): Promise<BundleFile> => {
    const { target, supported, legalComments } = bundleOptions;
    const options = {
      format: "cjs",
      platform: "node",
      minifyWhitespace: true,
      target,
      supported,
      legalComments,
    } as const;
    const { code } = await transform(text, options);
    return { path: relative(root, path).replaceAll("\\", "/"), text: `"use strict";${code}` };
  });
  return { files: await Promise.all(files), inputs: inputsOf(metafile) };
}
