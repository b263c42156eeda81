import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { sourceFiles } from "../../scripts/automation/sourceFiles";
import { allPages, blocksOf, page, type Page } from "./support/pages";

const oneLine = (path: string): string => page(path).text.replaceAll(/\s+/g, " ");

describe("the pages about the install", () => {
  it("C7 begin with the warning of pulumi package add, which replaces the npm package", () => {
    const [, install = ""] = oneLine("README.md").split(" ## Install ");
    const first =
      "In a Node project use npm alone. Do not run `pulumi package add` there: it replaces the package by a bare SDK of " +
      "the same name, without `/gates` and the other doors.";
    assert.equal(install.slice(0, first.length), first);
  });

  it("C7 name what both forms of pulumi package add lead to", () => {
    const [, found = ""] = oneLine("docs/troubleshooting.md").split(" ## The package is not found ");
    const [section = ""] = found.split(" ## ");
    assert.ok(section.includes("`Cannot find module 'pulumi-huaweicloud-backup/gates'` after `pulumi package add`"));
    assert.ok(
      section.includes('`expected "" to have an executable named "pulumi-resource-" or a PulumiPlugin file`'),
      section,
    );
    assert.ok(section.includes("give it the file in that folder, `dist/plugin/pulumi-resource-huaweicloud-backup`"));
  });

  it("D12 have setup as a command in README's install block, behind the install step", () => {
    const [, install = ""] = page("README.md").text.split("\n## Install\n");
    const [block = ""] = blocksOf({ path: "README.md", text: install }).map(({ text }) => text);
    const commands = block.split("\n").map((line) => line.replace(/ \S*\.tgz.*/, ""));
    assert.deepEqual(commands.slice(0, 2), ["npm install", "npx -p pulumi-huaweicloud-backup hwbackup setup"]);
  });
});

/**
 * The commands of a page that would run another package, called `hwbackup`, where this one is not installed. That name on
 * npm is not ours: another party could register it and run code beside cloud keys. `hwbackup` alone asks npm for nothing,
 * but is found only after an install for all users.
 */
function bareCommands({ text, path }: Page): string[] {
  const asksNpm = /\b(?:npx|bunx|npm exec|(?:pnpm|yarn)(?: dlx| exec)?)(?: -\S+)* hwbackup\b[^`\n]*/g;
  const isBare = /(?:^|[;&|(]) *(?:[A-Z_]+=\S* +)*hwbackup \w[^`\n]*/g;
  const blocks = blocksOf({ path, text });
  const shell = blocks.filter(({ language }) => language === "sh");
  const isInstalled = shell.some((block) => /^npm install --global .*pulumi-huaweicloud-backup/m.test(block.text));
  return [
    ...[...text.matchAll(asksNpm)].filter(([command]) => command !== "npx hwbackup"),
    ...(isInstalled
      ? []
      : shell.flatMap((block) => block.text.split("\n").flatMap((line) => [...line.matchAll(isBare)]))),
  ].map(([command]) => `${path}: ${command.replace(/^[;&|( ]+/, "")}`);
}

describe("commands that run hwbackup", () => {
  // By the files of the tree: a built example links back to this repository.
  const recipes = sourceFiles()
    .filter((path) => path.startsWith("examples/recipes/") && !path.endsWith(".md"))
    .map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), "utf8") }));
  for (const each of [...allPages(), ...recipes]) {
    it(`name the package, not the bare hwbackup: ${each.path}`, () => assert.deepEqual(bareCommands(each), []));
  }

  it("would be found, in blocks and in prose", () => {
    const text =
      "Run `npx hwbackup setup` or `pnpm dlx hwbackup`.\n\n```yaml\nrun: npx --yes hwbackup check\n```\n" +
      "```sh\nnpm install ./pulumi-huaweicloud-backup-0.1.0.tgz\nA=1 hwbackup wait\nmake && hwbackup check\n```\n";
    const found = ["npx hwbackup setup", "pnpm dlx hwbackup", "npx --yes hwbackup check", "A=1 hwbackup wait"];
    assert.deepEqual(
      bareCommands({ path: "a.md", text }),
      [...found, "hwbackup check"].map((each) => `a.md: ${each}`),
    );
    const installed = "```sh\nnpm install --global ./pulumi-huaweicloud-backup-0.1.0.tgz\nhwbackup check\n```\n";
    assert.deepEqual(bareCommands({ path: "a.md", text: installed }), []);
    assert.deepEqual(bareCommands({ path: "a.md", text: "`npx -p pulumi-huaweicloud-backup hwbackup check`" }), []);
  });
});
