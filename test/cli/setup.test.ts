import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../provider/generated/version";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { useGateFolder } from "./support/gateFiles";
import { runHere } from "./support/runHere";

const installed = "node_modules/pulumi-huaweicloud-backup/dist/plugin";
const block = `plugins:
  providers:
    - name: huaweicloud-backup
      path: ${installed}
`;

describe("hwbackup setup", () => {
  const folder = useGateFolder();
  const setUp = (...more: readonly string[]) => runHere(["setup", "--project", folder.path("."), ...more]);
  const written = (): string => readFileSync(folder.path("Pulumi.yaml"), "utf8");

  beforeEach(() => {
    mkdirSync(folder.path("node_modules"));
    symlinkSync(repositoryRoot, folder.path("node_modules/pulumi-huaweicloud-backup"), "dir");
  });

  it("adds the block behind what is there, comments and order included, and shows what it adds", async () => {
    const before = "# Ours.\nruntime: nodejs # of the team\nname: shop\n";
    folder.write("Pulumi.yaml", before);
    const { code, stdout, stderr } = await setUp();
    assert.equal(code, 0, stderr);
    assert.equal(written(), before + block);
    const added = block.trimEnd().split("\n");
    assert.deepEqual(
      stdout.split("\n").filter((line) => line.startsWith("+")),
      added.map((line) => `+${line}`),
    );
  });

  it("C8 names a hoisted package by a relative path upwards, and one outside by an absolute path with a warning", async () => {
    mkdirSync(folder.path("packages/app"), { recursive: true });
    const project = folder.write("packages/app/Pulumi.yaml", "name: app\nruntime: nodejs\n");
    const hoisted = await runHere(["setup", "--project", project]);
    assert.deepEqual([hoisted.code, hoisted.stderr], [0, ""]);
    assert.equal(readFileSync(project, "utf8").includes(`path: ../../${installed}\n`), true);
    rmSync(folder.path("node_modules"), { recursive: true });
    const outside = await runHere(["setup", "--project", project]);
    assert.equal(outside.code, 0);
    assert.equal(
      outside.stderr.startsWith(`warning: ${repositoryRoot}/dist/plugin exists on this machine only. `),
      true,
    );
  });

  it("changes nothing the second time", async () => {
    folder.write("Pulumi.yaml", "name: shop\nruntime: nodejs\n");
    await setUp();
    const first = written();
    const { code, stdout } = await setUp();
    assert.equal(code, 0);
    assert.match(stdout, /: nothing to change\n$/);
    assert.equal(written(), first);
  });

  it("shows the change with --dry-run and writes nothing", async () => {
    folder.write("Pulumi.yaml", "name: shop\n");
    const { code, stdout } = await setUp("--dry-run");
    assert.equal(code, 0);
    assert.match(stdout, /^\+ {4}- name: huaweicloud-backup$/m);
    assert.match(stdout, /not written: --dry-run\n$/);
    assert.equal(written(), "name: shop\n");
  });

  it("keeps other providers, and corrects a path of its own that leads elsewhere", async () => {
    const of = (path: string): string =>
      `name: shop\nplugins:\n  providers:\n    - name: other # kept\n      path: ./other\n    - name: huaweicloud-backup\n      path: ${path}\n`;
    folder.write("Pulumi.yaml", of("./old"));
    assert.equal((await setUp()).code, 0);
    assert.equal(written(), of(installed));
  });

  const entry = `- name: huaweicloud-backup\n  path: ${installed}\n`;
  const indentedEntry = entry.replace(/^/gm, "        ").trimEnd() + "\n";
  for (const [title, before, after] of [
    [
      "how values are written and indented",
      "name: shop\ndescription: >\n  folded\n  text\nconfig:\n    shop:n: 0x1F   # hex\n",
      "name: shop\ndescription: >\n  folded\n  text\nconfig:\n    shop:n: 0x1F   # hex\n" + block,
    ],
    [
      "line ends of Windows",
      "name: shop\r\nruntime: nodejs # ours\r\n",
      ("name: shop\nruntime: nodejs # ours\n" + block).replaceAll("\n", "\r\n"),
    ],
    [
      "line ends of Windows where the block is written anew",
      "name: shop\r\nplugins:\r\n",
      ("name: shop\n" + block).replaceAll("\n", "\r\n"),
    ],
    ["a byte order mark", "\ufeffname: shop\n", "\ufeffname: shop\n" + block],
    ["a last line without a break", "name: shop", "name: shop\n" + block],
    ["the end of a document", "---\nname: shop\n...\n", "---\nname: shop\n" + block + "...\n"],
    [
      "how the other plugins are indented, anchors included",
      "plugins: &p\n    providers:\n        - &o {name: other, path: ./other}   # kept\n    analyzers: [ ]\n# end\n",
      `plugins: &p\n    providers:\n        - &o {name: other, path: ./other}   # kept\n${indentedEntry}    analyzers: [ ]\n# end\n`,
    ],
    [
      "what stands beside a path that is corrected",
      "plugins:\n    providers:\n    -   name: huaweicloud-backup\n        path: 'old'   # ours\n",
      `plugins:\n    providers:\n    -   name: huaweicloud-backup\n        path: ${installed}   # ours\n`,
    ],
  ] as const) {
    it(`keeps ${title}`, async () => {
      folder.write("Pulumi.yaml", before);
      const { code, stderr } = await setUp();
      assert.equal(code, 0, stderr);
      assert.equal(written(), after);
    });
  }

  for (const [title, text, place] of [
    ["is no YAML", "name: [shop\nruntime: nodejs\n", /Pulumi\.yaml:\d+:\d+: /],
    ["is no map", "- name: shop\n", /Pulumi\.yaml:1:1: a project file must be a map of keys/],
    ["has plugins that are no map", "name: shop\nplugins: all\n", /Pulumi\.yaml:2:10: plugins is not a map/],
    [
      "has providers that are no list",
      "plugins:\n  providers: all\n",
      /Pulumi\.yaml:2:14: plugins\.providers is not a/,
    ],
    ["has an entry that is no map", "plugins:\n  providers: [one]\n", /Pulumi\.yaml:2:15: an entry of plugins\.prov/],
    [
      "names the provider twice",
      "plugins:\n  providers: [{ name: huaweicloud-backup }, { name: huaweicloud-backup }]\n",
      /has huaweicloud-backup twice/,
    ],
  ] as const) {
    it(`refuses a file that ${title}, and leaves it as it is`, async () => {
      folder.write("Pulumi.yaml", text);
      const { code, stderr } = await setUp();
      assert.equal(code, 78, stderr);
      assert.match(stderr, place);
      assert.equal(written(), text);
    });
  }

  it("gives 78 where there is no project, and 64 for a flag that it does not know", async () => {
    const { code, stderr } = await setUp();
    assert.equal(code, 78);
    assert.ok(stderr.includes(`${join(folder.path("."), "Pulumi.yaml")} does not exist`), stderr);
    assert.equal((await setUp("--installs")).code, 64);
  });
});

describe("hwbackup setup --install", () => {
  const folder = useGateFolder();
  const plugin = join(repositoryRoot, "dist/plugin");

  /** Runs it with a `pulumi` of our own on PATH; that one writes down what it was asked. */
  function installWith(script: string | undefined, ...more: readonly string[]) {
    if (script !== undefined) chmodSync(folder.write("pulumi", `#!/bin/sh\n${script}\n`), 0o755);
    const environment = { PATH: folder.path("."), ASKED: folder.path("asked") };
    return runHere(["setup", "--install", ...more], { environment });
  }
  const noteDown = `for one in "$@"; do echo "$one"; done > "$ASKED"`;

  it("lets pulumi copy the folder of this package's plugin, in place of one of the same version", async () => {
    const { code, stdout, stderr } = await installWith(noteDown);
    assert.equal(code, 0, stderr);
    assert.equal(stdout, `installed huaweicloud-backup ${version} from ${plugin}\n`);
    const asked = [
      "plugin",
      "install",
      "resource",
      "huaweicloud-backup",
      `v${version}`,
      "--file",
      plugin,
      "--reinstall",
    ];
    assert.deepEqual(readFileSync(folder.path("asked"), "utf8").trimEnd().split("\n"), asked);
  });

  it("shows with --dry-run what it would install, and asks nobody", async () => {
    const { code, stdout } = await installWith(noteDown, "--dry-run");
    assert.equal(code, 0);
    assert.equal(stdout, `would install huaweicloud-backup ${version} from ${plugin}\nnot installed: --dry-run\n`);
    assert.equal(existsSync(folder.path("asked")), false);
  });

  it("gives 78 without a pulumi on PATH, and says what to do", async () => {
    const { code, stdout, stderr } = await installWith(undefined);
    assert.deepEqual([code, stdout], [78, ""]);
    assert.match(
      stderr,
      /pulumi is not on PATH. Install the Pulumi CLI or put its folder on PATH, or run setup without/,
    );
  });

  it("gives 78 with pulumi's own words where it refuses", async () => {
    const { code, stdout, stderr } = await installWith("echo 'error: no space\n left' >&2; exit 255");
    assert.deepEqual([code, stdout], [78, ""]);
    assert.match(stderr, /pulumi plugin install failed for \S+: error: no space left$/m);
    const silent = await installWith("exit 1");
    assert.match(silent.stderr, /: it ended with 1 and no message$/m);
  });

  it("gives 64 beside --project, which it has nothing to do with", async () => {
    const { code, stderr } = await installWith(noteDown, "--project", ".");
    assert.equal(code, 64);
    assert.match(stderr, /--project and --install cannot be combined/);
    assert.equal(existsSync(folder.path("asked")), false);
  });
});
