import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { siteConfig } from "./siteConfig";
import { siteMenu } from "./siteMenu";
import { pictureFolder, sitePages } from "./sitePages";

/**
 * Writes the documentation as a static site: the pages as they stand in the tree at `root`, into `folder`, which is
 * emptied first. `staging` holds what the generator is given; it has to lie below a folder with its packages.
 */
export function buildSite(root: string, staging: string, folder: string): void {
  const { homepage } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly homepage: string };
  const pages = sitePages(root, homepage);
  rmSync(staging, { recursive: true, force: true });
  for (const { target, text } of pages) {
    mkdirSync(dirname(join(staging, target)), { recursive: true });
    writeFileSync(join(staging, target), text);
  }
  cpSync(join(root, pictureFolder), join(staging, pictureFolder), { recursive: true });
  mkdirSync(join(staging, ".vitepress"));
  writeFileSync(join(staging, ".vitepress/config.mjs"), siteConfig(siteMenu(pages), homepage));
  const program = join(dirname(require.resolve("vitepress/package.json")), "bin/vitepress.js");
  const run = spawnSync(process.execPath, [program, "build", staging, "--outDir", folder], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`vitepress ended with ${run.status}: ${run.stdout}${run.stderr}`);
}
