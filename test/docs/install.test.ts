import assert from "node:assert/strict";
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
 * npm is not ours: another party could register it and run code beside cloud keys. Behind an install step they are safe.
 */
function bareCommands({ text, path }: Page): string[] {
  const bare: string[] = [];
  let isInstalled = false;
  let isShell = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isShell = line === "```sh" && !isShell;
    else if (/npm install (?:--global )?\S*pulumi-huaweicloud-backup/.test(line)) isInstalled = true;
    const command = isShell
      ? /^(?:npx (?:--yes )?)?hwbackup\b.*/.exec(line)?.[0]
      : /`npx (?:--yes )?hwbackup\b[^`]*`/.exec(line)?.[0];
    if (command !== undefined && !isInstalled) bare.push(`${path}: ${command}`);
  }
  return bare;
}

describe("commands before an install step", () => {
  for (const each of allPages()) {
    it(`name the package, not the bare hwbackup: ${each.path}`, () => assert.deepEqual(bareCommands(each), []));
  }

  it("would be found, in blocks and in prose", () => {
    const text = "Run `npx hwbackup setup`.\n\n```sh\nnpx hwbackup check\nhwbackup check\n```\n";
    const found = ["`npx hwbackup setup`", "npx hwbackup check", "hwbackup check"].map((each) => `a.md: ${each}`);
    assert.deepEqual(bareCommands({ path: "a.md", text }), found);
    const installed = "```sh\nnpm install ../pulumi-huaweicloud-backup-0.1.0.tgz\nnpx hwbackup check\n```\n";
    assert.deepEqual(bareCommands({ path: "a.md", text: installed }), []);
  });
});
