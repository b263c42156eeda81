// scripts/engine, run with a PATH and a cache of its own and with shell scripts in the place of `pulumi` and `go`.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const repository = path.resolve(__dirname, "../../..");
const pinned = "3.300.1"; // in the go.mod of these tests; the script has it from there or from nowhere

/** The programs that the script may find. `flock` is left out to prove the way that goes without it. */
const tools = ["bash", "sh", "sed", "dirname", "basename", "find", "sleep", "uname", "touch", "mkdir", "rm", "mv"];
const toolsForFakes = ["cat", "chmod"];

const fakeGo = `#!/bin/sh
case "$1 $2" in
  "env GOVERSION") echo "\${FAKE_GO_VERSION:-go1.26.0}"; exit ;;
  "env GOTOOLCHAIN") echo "\${FAKE_GO_TOOLCHAIN-auto}"; exit ;;
esac
echo "$PWD $*" >>"$FAKE_GO_LOG"
[ -z "$FAKE_GO_FAILS" ] || { echo "proxy unreachable" >&2; exit 1; }
while [ "$1" != "-o" ]; do
  [ "$1" != "-ldflags" ] || version="\${2##*.Version=}"
  shift
done
if [ -n "$FAKE_GO_HANGS" ]; then
  printf half >"$2"; chmod +x "$2"
  echo $$ >"$FAKE_GO_HANGS"
  exec sleep 30
fi
[ -z "$FAKE_GO_TAKES" ] || sleep "$FAKE_GO_TAKES"
printf '#!/bin/sh\\necho %s\\n' "\${FAKE_GO_BUILDS:-$version}" >"$2"
chmod +x "$2"
`;

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

let folder: string;
let started: ChildProcess[];

const inFolder = (...names: string[]): string => path.join(folder, ...names);
const cached = (): string => inFolder("cache", "engine", `pulumi-v${pinned}`, "pulumi");
const stderrLines = (ended: Ended): string[] => ended.stderr.trimEnd().split("\n");
const builds = (): string[] =>
  fs.existsSync(inFolder("go.log")) ? fs.readFileSync(inFolder("go.log"), "utf8").trimEnd().split("\n") : [];

function write(file: string, text: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text, { mode: 0o755 });
  return file;
}

const pulumiThatSays = (file: string, answer: string): string =>
  write(file, `#!/bin/sh\n[ "$1" = version ] && echo "${answer}"\n`);
const withGo = (): string => write(inFolder("bin", "go"), fakeGo);

function linkTool(name: string): boolean {
  for (const directory of (process.env["PATH"] ?? "").split(path.delimiter)) {
    const file = path.join(directory, name);
    if (path.isAbsolute(directory) && fs.existsSync(file)) {
      fs.symlinkSync(file, inFolder("bin", name));
      return true;
    }
  }
  return false;
}

function start(environment: Record<string, string> = {}, cwd = folder): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(inFolder("project", "scripts", "engine"), [], {
    cwd,
    env: {
      PATH: inFolder("bin"),
      HUAWEICLOUD_BACKUP_CACHE: inFolder("cache"),
      FAKE_GO_LOG: inFolder("go.log"),
      ...environment,
    },
  });
  started.push(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

const run = (environment?: Record<string, string>, cwd?: string): Promise<Ended> => start(environment, cwd).ended;

async function printed(expected: string, running: Promise<Ended>): Promise<Ended> {
  const ended = await running;
  assert.deepEqual({ code: ended.code, stdout: ended.stdout }, { code: 0, stdout: `${expected}\n` }, ended.stderr);
  return ended;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const isFilled = (file: string): boolean => fs.existsSync(file) && fs.statSync(file).size > 0;

/** Starts a run whose build writes half a binary and then hangs; gives the process id of that build too. */
async function hangingBuild(): Promise<{ child: ChildProcess; ended: Promise<Ended>; compiler: number }> {
  const running = start({ FAKE_GO_HANGS: inFolder("compiler.pid") });
  await until(() => isFilled(inFolder("compiler.pid")));
  return { ...running, compiler: Number(fs.readFileSync(inFolder("compiler.pid"), "utf8")) };
}

describe("scripts/engine", function () {
  this.timeout(600_000);

  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "engine-test-")));
    started = [];
    fs.mkdirSync(inFolder("bin"));
    for (const name of [...tools, ...toolsForFakes]) assert.ok(linkTool(name), `${name} is not on PATH`);
    fs.mkdirSync(inFolder("project", "scripts"), { recursive: true });
    fs.copyFileSync(path.join(repository, "scripts", "engine"), inFolder("project", "scripts", "engine"));
    const requirement = `\tgithub.com/pulumi/pulumi/pkg/v3 v${pinned} // indirect\n`;
    write(inFolder("project", "tools", "go.mod"), `module example\n\ngo 1.25.11\n\nrequire (\n${requirement})\n`);
  });

  afterEach(() => {
    for (const child of started) child.kill("SIGKILL");
    fs.rmSync(folder, { recursive: true, force: true });
  });

  describe("PULUMI_CLI", () => {
    it("rules over a CLI on PATH", async () => {
      pulumiThatSays(inFolder("bin", "pulumi"), "v3.260.0");
      const named = pulumiThatSays(inFolder("named", "pulumi"), "v3.255.0");
      assert.equal((await printed(named, run({ PULUMI_CLI: named }))).stderr, "");
    });

    it("may be relative; the answer is absolute", async () => {
      const named = pulumiThatSays(inFolder("named", "pulumi"), "v3.255.0");
      await printed(named, run({ PULUMI_CLI: "./pulumi" }, inFolder("named")));
    });

    it("counts as not given when it is empty", async () => {
      await printed(pulumiThatSays(inFolder("bin", "pulumi"), "v3.260.0"), run({ PULUMI_CLI: "" }));
    });

    for (const [case_, prepare, words] of [
      ["names no file", () => undefined, "no executable file"],
      ["names a folder", () => fs.mkdirSync(inFolder("named")), "no executable file"],
      ["names something else", () => write(inFolder("named"), "#!/bin/sh\necho hello\n"), "does not answer"],
      ["names an old CLI", () => pulumiThatSays(inFolder("named"), "v3.254.9"), "version 3.254.9; at least 3.255.0"],
    ] as const) {
      it(`is an error when it ${case_}, whatever else there is`, async () => {
        prepare();
        pulumiThatSays(inFolder("bin", "pulumi"), "v3.260.0");
        const ended = await run({ PULUMI_CLI: inFolder("named") });
        assert.equal(ended.code, 1);
        assert.equal(ended.stdout, "");
        assert.equal(stderrLines(ended).length, 1);
        assert.ok(
          ended.stderr.includes(`PULUMI_CLI names ${inFolder("named")}`) && ended.stderr.includes(words),
          ended.stderr,
        );
      });
    }
  });

  describe("a CLI on PATH", () => {
    for (const version of ["v3.255.0", "3.255.0", "v3.259.12", "v3.1000.0", "v4.0.0", "v3.260.0-dev.1", "v3.0256.0"]) {
      it(`is used when it is ${version}`, async () => {
        await printed(pulumiThatSays(inFolder("bin", "pulumi"), version), run());
      });
    }

    for (const version of ["v3.100.0", "v3.254.99", "v2.999.0", "v3.99.255", "not a version"]) {
      it(`is passed over when it is ${version}`, async () => {
        pulumiThatSays(inFolder("bin", "pulumi"), version);
        assert.equal((await run()).code, 3);
      });
    }

    it("is used although an older one stands before it", async () => {
      pulumiThatSays(inFolder("bin", "pulumi"), "v3.100.0");
      const second = pulumiThatSays(inFolder("more", "pulumi"), "v3.260.0");
      await printed(second, run({ PATH: `${inFolder("bin")}:${inFolder("more")}` }));
    });
  });

  describe("the cache", () => {
    it("is used without Go", async () => {
      pulumiThatSays(cached(), `v${pinned}`);
      assert.equal((await printed(cached(), run())).stderr, "");
    });

    it("is found under XDG_CACHE_HOME, else under HOME", async () => {
      const [xdg, home] = [
        inFolder("xdg", "huaweicloud-backup", "engine", `pulumi-v${pinned}`, "pulumi"),
        inFolder("home", ".cache", "huaweicloud-backup", "engine", `pulumi-v${pinned}`, "pulumi"),
      ];
      pulumiThatSays(xdg, pinned);
      pulumiThatSays(home, pinned);
      const [HUAWEICLOUD_BACKUP_CACHE, HOME] = ["", inFolder("home")];
      await printed(xdg, run({ HUAWEICLOUD_BACKUP_CACHE, HOME, XDG_CACHE_HOME: inFolder("xdg") }));
      await printed(home, run({ HUAWEICLOUD_BACKUP_CACHE, HOME }));
    });

    for (const [case_, text] of [
      ["half a binary", "\x7fELF half"],
      ["an empty file", ""],
      ["another version", "#!/bin/sh\necho v3.299.0\n"],
      ["a CLI that crashes", "#!/bin/sh\necho v3.300.1\nkill -SEGV $$\n"],
    ] as const) {
      it(`is built again when it holds ${case_}`, async () => {
        withGo();
        write(cached(), text);
        const ended = await printed(cached(), run());
        assert.equal(builds().length, 1);
        assert.match(ended.stderr, /passing over .*\/pulumi does not run as version 3\.300\.1\n/);
        await printed(cached(), run());
        assert.equal(builds().length, 1);
      });
    }
  });

  describe("building", () => {
    it("builds the version of tools/go.mod in tools/, once", async () => {
      withGo();
      const first = await printed(cached(), run());
      assert.match(stderrLines(first)[0] ?? "", /^engine: building the Pulumi CLI 3\.300\.1 into /);
      assert.equal((await printed(cached(), run())).stderr, "");
      const flags = `-trimpath -ldflags -s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${pinned}`;
      assert.equal(builds().length, 1);
      const [line = ""] = builds();
      assert.ok(line.startsWith(`${inFolder("project", "tools")} build ${flags} -o ${path.dirname(cached())}/`), line);
      assert.ok(line.endsWith(" github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"), line);
      assert.deepEqual(fs.readdirSync(path.dirname(cached())), ["pulumi"]);
    });

    it("fails with the words of Go when Go fails", async () => {
      withGo();
      const ended = await run({ FAKE_GO_FAILS: "yes" });
      assert.deepEqual([ended.code, ended.stdout], [1, ""]);
      assert.match(
        ended.stderr,
        /proxy unreachable\nengine: the Pulumi CLI could not be built \(go build ended with 1\)/,
      );
      assert.deepEqual(fs.readdirSync(path.dirname(cached())), []);
    });

    it("fails when what was built is not the pinned version", async () => {
      withGo();
      const ended = await run({ FAKE_GO_BUILDS: "v3.0.0" });
      assert.deepEqual([ended.code, ended.stdout], [1, ""]);
      assert.match(ended.stderr, /does not run as version 3\.300\.1/);
      assert.deepEqual(fs.readdirSync(path.dirname(cached())), []);
    });

    it("leaves it to a Go older than go.mod asks for to fetch a newer one", async () => {
      withGo();
      await printed(cached(), run({ FAKE_GO_VERSION: "go1.24.3", FAKE_GO_TOOLCHAIN: "auto" }));
    });
  });

  for (const lock of ["flock", "a folder as lock"] as const) {
    describe(`two runs and interrupted runs, with ${lock}`, () => {
      beforeEach(function () {
        withGo();
        if (lock === "flock" && !linkTool("flock")) {
          console.log("      no flock here: the way that uses it was not proven");
          this.skip();
        }
      });

      it("build once when they start together, and the one that waits says so", async () => {
        const slow = { FAKE_GO_TAKES: "0.3" };
        const ended = await Promise.all([printed(cached(), run(slow)), printed(cached(), run(slow))]);
        assert.equal(builds().length, 1);
        const waited = ended.filter(({ stderr }) => stderr.includes("another run is building the Pulumi CLI 3.300.1"));
        assert.equal(waited.length, 1);
        assert.doesNotMatch(waited[0]?.stderr ?? "", /engine: building/);
      });

      it("end a build that is interrupted, and leave nothing of it", async () => {
        const { child, ended, compiler } = await hangingBuild();
        child.kill("SIGTERM");
        assert.equal((await ended).code, 143);
        assert.throws(() => process.kill(compiler, 0), { code: "ESRCH" });
        assert.deepEqual(fs.readdirSync(path.dirname(cached())), []);
        await printed(cached(), run());
        assert.equal(builds().length, 2);
      });

      it("do not use or wait for what a killed run left", async () => {
        const { child, compiler } = await hangingBuild();
        child.kill("SIGKILL");
        await once(child, "exit"); // its output stays open: the compiler lives on
        try {
          assert.equal(fs.readdirSync(path.dirname(cached())).length, 1, "half a binary, under a temporary name");
          await printed(cached(), run());
          assert.equal(builds().length, 2);
        } finally {
          process.kill(compiler, "SIGKILL");
        }
      });
    });
  }

  describe("a folder as lock", () => {
    const locked = (): string => `${path.dirname(cached())}.locked`;
    const lockOf = (owner: string): string => path.dirname(write(path.join(locked(), "owner"), owner));

    it("is waited for while its owner lives", async () => {
      withGo();
      lockOf(`${os.hostname()} ${process.pid}\n`);
      const { child, ended } = start();
      await new Promise((resolve) => child.stderr?.once("data", resolve));
      assert.equal(builds().length, 0);
      fs.rmSync(locked(), { recursive: true });
      assert.match((await printed(cached(), ended)).stderr, /^engine: another run is building/);
      assert.equal(builds().length, 1);
    });

    for (const [case_, owner] of [
      ["a process whose number was used again", () => `${os.hostname()} ${process.pid}\n`],
      ["another machine", () => "elsewhere 1\n"],
      ["nobody", () => ""],
    ] as const) {
      it(`is removed when it belongs to ${case_} and is two minutes without a sign of life`, async () => {
        withGo();
        const past = Date.now() / 1000 - 200;
        fs.utimesSync(lockOf(owner()), past, past);
        assert.match((await printed(cached(), run())).stderr, /removing the lock of a build that ended without a word/);
        assert.ok(!fs.existsSync(locked()));
      });
    }
  });

  describe("no engine", () => {
    it("is three lines and exit code 3, and creates nothing", async () => {
      const ended = await run();
      assert.deepEqual([ended.code, ended.stdout], [3, ""]);
      assert.deepEqual(stderrLines(ended), [
        "engine: no Pulumi CLI 3.255.0 or newer was found, and no Go to build one with.",
        "engine: Install the Pulumi CLI (www.pulumi.com/docs/install) and put it on PATH, or name its file in PULUMI_CLI;",
        "engine: or install Go 1.25.11 or newer (go.dev/dl): this script then builds the CLI once and keeps it.",
      ]);
      assert.ok(!fs.existsSync(inFolder("cache")));
    });

    it("names in the first line what was found and is of no use", async () => {
      const old = pulumiThatSays(inFolder("bin", "pulumi"), "v3.100.0");
      write(cached(), "half");
      const ended = await run();
      assert.equal(ended.code, 3);
      assert.equal(stderrLines(ended).length, 3);
      assert.equal(
        stderrLines(ended)[0],
        "engine: no Pulumi CLI 3.255.0 or newer was found, and no Go to build one with; " +
          `${old} is 3.100.0; ${cached()} does not run as version ${pinned}.`,
      );
    });

    for (const [version, toolchain] of [
      ["go1.24.9", "local"],
      ["go1.25.10", "local"],
      ["go1.24.9", "go1.24.9"],
      ["go1.20.4", ""], // before Go knew how to fetch another Go
    ] as const) {
      it(`is also a Go that is too old and fetches none: ${version}, GOTOOLCHAIN=${toolchain}`, async () => {
        withGo();
        const ended = await run({ FAKE_GO_VERSION: version, FAKE_GO_TOOLCHAIN: toolchain });
        assert.deepEqual([ended.code, ended.stdout, builds().length], [3, "", 0]);
        assert.equal(stderrLines(ended).length, 3);
        assert.ok(ended.stderr.includes(`the Go here (${version}, GOTOOLCHAIN=${toolchain}) is too old`), ended.stderr);
      });
    }
  });
});
