import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleFile } from "./bundle";
import { bundleDoors } from "./bundleDoors";
import { bundledPackages } from "./bundledPackages";
import { root } from "./bundleOptions";
import { bundleProgram, programs } from "./bundleProgram";
import { sbom } from "./sbom";
import { thirdPartyNotices } from "./thirdPartyNotices";

const launchers = join(root, "provider/launcher");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Everything in `dist/` that esbuild makes, and what has to be said of it. */
export async function bundleAll(): Promise<BundleFile[]> {
  const bundles = await Promise.all([bundleDoors(), ...programs.map(bundleProgram)]);
  const packages = bundledPackages(bundles);
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  // For Windows, where a path in Pulumi.yaml, or a pipeline, does not go through npm's own shims.
  const shims = programs.map(({ folder, executable }) => ({
    path: `${folder}/${executable}.cmd`,
    text: readFileSync(join(launchers, `${executable}.cmd`), "utf8"),
    isExecutable: true,
  }));
  return [
    ...bundles.flatMap(({ files }) => files),
    ...shims,
    { path: "THIRD-PARTY-NOTICES.txt", text: thirdPartyNotices(packages) },
    { path: "sbom.cdx.json", text: sbom(own, packages) },
  ];
}
