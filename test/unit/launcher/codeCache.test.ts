import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCodeCache, type CodeCache, type CodeCacheOptions } from "../../../provider/launcher/codeCache";

const userId = process.geteuid?.() ?? -1;
const source = Buffer.from("(function(){})");
const compiled = Buffer.from("compiled code");

describe("the code cache of a program", function () {
  let home: string;
  let base: string;
  let folder: string;

  before(function () {
    if (userId >= 0) return;
    console.log("      not proven here: this system has no user ids, and so no code cache");
    this.skip();
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "code-cache-"));
    base = join(home, ".cache");
    folder = join(base, "pulumi-huaweicloud-backup");
  });
  afterEach(() => {
    chmodSync(home, 0o700);
    rmSync(home, { recursive: true, force: true });
  });

  const open = (more: Partial<CodeCacheOptions> = {}): CodeCache =>
    openCodeCache({ environment: { HOME: home }, program: "plugin", source, runtime: ["v8"], ...more });
  const fileOf = (at = folder): string => join(at, readdirSync(at)[0] ?? "nothing");
  const mode = (path: string): number => statSync(path).mode & 0o777;

  it("has nothing at first, and then what was kept, for its user alone", () => {
    assert.equal(open().read(), undefined);
    assert.equal(existsSync(base), false);
    open().keep(compiled);
    assert.deepEqual(open().read(), compiled);
    assert.deepEqual([mode(folder), mode(fileOf())], [0o700, 0o600]);
    assert.match(readdirSync(folder).join(), /^plugin-[0-9a-f]{64}$/);
  });

  for (const [what, more] of [
    ["another bundle", { source: Buffer.from("(function(){ })") }],
    ["another version of V8, or other flags", { runtime: ["v8", "--jitless"] }],
    ["another program", { program: "hwbackup" }],
  ] as const) {
    it(`is another one for ${what}`, () => {
      open().keep(compiled);
      assert.equal(open(more).read(), undefined);
    });
  }

  it("lies in XDG_CACHE_HOME where that is an absolute path", () => {
    const environment = { HOME: home, XDG_CACHE_HOME: join(home, "elsewhere") };
    open({ environment }).keep(compiled);
    assert.deepEqual(open({ environment }).read(), compiled);
    assert.deepEqual(readdirSync(home), ["elsewhere"]);
    open({ environment: { HOME: home, XDG_CACHE_HOME: "relative" } }).keep(compiled);
    assert.deepEqual(readdirSync(home).sort(), [".cache", "elsewhere"]);
    assert.equal(existsSync("relative"), false);
  });

  for (const [what, more] of [
    ["without a home", { environment: {} }],
    ["without user ids, as on Windows", { userId: undefined }],
    ["switched off by Node's own variable", { environment: { HOME: "HOME", NODE_DISABLE_COMPILE_CACHE: "1" } }],
  ] as const) {
    it(`keeps and reads nothing ${what}`, () => {
      const withHome = "environment" in more && "HOME" in more.environment;
      const options = withHome ? { environment: { ...more.environment, HOME: home } } : more;
      open().keep(compiled);
      assert.equal(open(options).read(), undefined);
      rmSync(base, { recursive: true });
      open(options).keep(compiled);
      assert.equal(existsSync(base), false);
    });
  }

  for (const [what, damage] of [
    ["cut", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one bit", (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))],
    ["longer", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")])],
  ] as const) {
    it(`passes over a file that is ${what}, and the next one that is kept replaces it`, () => {
      open().keep(compiled);
      writeFileSync(fileOf(), damage(readFileSync(fileOf())));
      assert.equal(open().read(), undefined);
      open().keep(compiled);
      assert.deepEqual(open().read(), compiled);
    });
  }

  for (const bits of [0o620, 0o602]) {
    it(`passes over a file of mode ${bits.toString(8)}, which others can write`, () => {
      open().keep(compiled);
      chmodSync(fileOf(), bits);
      assert.equal(open().read(), undefined);
    });
  }

  for (const bits of [0o770, 0o707, 0o1777]) {
    it(`neither reads from nor writes to a folder of mode ${bits.toString(8)}, in which others can write`, () => {
      open().keep(compiled);
      chmodSync(folder, bits);
      assert.equal(open().read(), undefined);
      rmSync(fileOf());
      open().keep(compiled);
      assert.deepEqual(readdirSync(folder), []);
    });
  }

  it("does neither where others can exchange a folder on the way to it, unless that is sticky", () => {
    open().keep(compiled);
    chmodSync(base, 0o777);
    assert.equal(open().read(), undefined);
    chmodSync(base, 0o1777);
    assert.deepEqual(open().read(), compiled);
  });

  it("does neither in a folder that belongs to somebody else", () => {
    open().keep(compiled);
    const other = { userId: userId + 1 };
    assert.equal(open(other).read(), undefined);
    rmSync(fileOf());
    open(other).keep(compiled);
    assert.deepEqual(readdirSync(folder), []);
  });

  it("judges the folder that a link leads to, and follows no link to a file", () => {
    const real = join(home, "real");
    mkdirSync(real, { mode: 0o700 });
    mkdirSync(base, { mode: 0o700 });
    symlinkSync(real, folder, "dir");
    open().keep(compiled);
    assert.deepEqual(open().read(), compiled);
    chmodSync(real, 0o777);
    assert.equal(open().read(), undefined);

    chmodSync(real, 0o700);
    const file = fileOf(real);
    const copy = join(home, "copy");
    writeFileSync(copy, readFileSync(file));
    rmSync(file);
    symlinkSync(copy, file);
    assert.equal(open().read(), undefined);
  });

  it("keeps nothing where it cannot, and says nothing", () => {
    writeFileSync(base, "a file where a folder should be");
    open().keep(compiled);
    assert.equal(open().read(), undefined);
  });

  it("leaves no part of a file behind, and the newest eight of each program", () => {
    const dated = new Set<string>();
    for (let version = 0; version < 10; version++) {
      open({ runtime: [`v${version}`] }).keep(compiled);
      // A second apart, in 2023: the next one is newer than they are.
      const [name = ""] = readdirSync(folder).filter((each) => !dated.has(each));
      utimesSync(join(folder, name), 1_700_000_000 + version, 1_700_000_000 + version);
      dated.add(name);
    }
    open({ program: "hwbackup" }).keep(compiled);
    const names = readdirSync(folder);
    assert.equal(names.filter((name) => name.startsWith("plugin-")).length, 8);
    assert.equal(names.length, 9);
    assert.ok(names.every((name) => /^\w+-[0-9a-f]{64}$/.test(name)));
    assert.deepEqual(open({ runtime: ["v9"] }).read(), compiled);
  });

  it("B1 makes its two folders and nothing above them", () => {
    for (const environment of [
      { HOME: join(home, "absent") },
      { XDG_CACHE_HOME: join(home, "absent/cache") },
      { HOME: home, XDG_CACHE_HOME: join(home, "absent/cache") },
    ]) {
      open({ environment }).keep(compiled);
      assert.equal(open({ environment }).read(), undefined);
      assert.deepEqual(readdirSync(home), []);
    }
  });

  it("B1 does not wait for a pipe where its file should be", () => {
    open().keep(compiled);
    const file = fileOf();
    rmSync(file);
    execFileSync("mkfifo", ["-m", "600", file]);
    assert.equal(open().read(), undefined);
  });

  it("B2 keeps nothing in the home of another user", () => {
    const other = { userId: userId + 1 };
    open(other).keep(compiled);
    assert.equal(open(other).read(), undefined);
    assert.deepEqual(readdirSync(home), []);
  });

  describe("B2 for root", () => {
    before(function () {
      if (userId === 0) return;
      console.log("      not proven here: only root can give a file to another user");
      this.skip();
    });
    const other = 1;

    it("makes no folder in the home that a user owns, which would lock that user out", () => {
      chownSync(home, other, other);
      open().keep(compiled);
      assert.deepEqual(readdirSync(home), []);
      const environment = { HOME: "/root", XDG_CACHE_HOME: join(home, "cache") };
      open({ environment }).keep(compiled);
      assert.deepEqual(readdirSync(home), []);
    });

    for (const [what, link] of [
      ["the folder", (): string => folder],
      ["a folder on the way", (): string => base],
    ] as const) {
      it(`follows no link to ${what} that another user laid, and follows one of its own`, () => {
        const real = join(home, "real");
        mkdirSync(join(real, "pulumi-huaweicloud-backup"), { recursive: true, mode: 0o700 });
        if (link() !== base) mkdirSync(base, { mode: 0o700 });
        symlinkSync(link() === base ? real : join(real, "pulumi-huaweicloud-backup"), link(), "dir");
        open().keep(compiled);
        assert.deepEqual(open().read(), compiled);
        rmSync(fileOf());
        lchownSync(link(), other, other);
        open().keep(compiled);
        assert.equal(open().read(), undefined);
        assert.deepEqual(readdirSync(join(real, "pulumi-huaweicloud-backup")), []);
      });
    }
  });

  it("B2 ends at links that lead in a circle", () => {
    symlinkSync(base, join(home, "circle"), "dir");
    symlinkSync(join(home, "circle"), base, "dir");
    open().keep(compiled);
    assert.equal(open().read(), undefined);
  });

  it("B2 removes files of its own full names alone", () => {
    const digest = "0".repeat(64);
    open().keep(compiled);
    const foreign = ["plugin-notes.txt", "plugin-", `plugin-${digest}.txt`, `plugin-${digest}0`, `my-plugin-${digest}`];
    for (const name of foreign) writeFileSync(join(folder, name), "a user's own");
    const old = [...Array.from({ length: 9 }, (_, at) => `plugin-${at}${digest.slice(1)}`), `plugin-${digest}.4711`];
    for (const name of old) {
      writeFileSync(join(folder, name), "");
      utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000);
    }
    open({ runtime: ["newer"] }).keep(compiled);
    const names = readdirSync(folder);
    for (const name of foreign) assert.ok(names.includes(name), name);
    assert.equal(names.length, foreign.length + 8);
  });
});
