/** SIGINT and SIGTERM to the packed executable in each place where it can wait. The times are printed, not judged. */
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { packedPackage, startPacked, type StartOptions } from "../support/packedPackage";
import { useSimulator } from "../support/startReader";

/** The next turn of the event loop, as often as it takes; the time limit of the test ends it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves once a stream has said something that fits. */
async function said(stream: Readable, what: RegExp): Promise<void> {
  let text = "";
  stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  while (!what.test(text)) await once(stream, "data");
}

interface Place {
  readonly argv: readonly string[];
  readonly options?: StartOptions;
  /** Resolves when the process waits. */
  readonly waits: (child: ChildProcess) => Promise<unknown>;
  /** The codes for SIGINT and SIGTERM, where they are not those of the signals. */
  readonly codes?: readonly [number, number];
  readonly end?: () => void;
}

describe("B3 a signal ends the packed executable", function () {
  this.timeout(600_000);
  before(() => void packedPackage());
  const simulator = useSimulator({ now: () => Date.now() });
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hwbackup-signals-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const pipe = (name: string): string => {
    const path = join(folder, name);
    execFileSync("mkfifo", [path]);
    return path;
  };
  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const dcs = (): readonly string[] => ["--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
  const gate = (): string =>
    file("gate.json", {
      criteria: { noTaskRunning: true },
      targets: [{ service: "dcs", resourceId: simulator().resources.dcsInstanceId }],
    });
  /** A variable is named on standard error before any file is read. */
  const noted = { HWBACKUP_LAST_BACKUP_MAXIMUM_AGE: "26h" };
  const environment = (): Readonly<Record<string, string>> => ({ ...simulator().environment(), ...noted });
  const hasStarted = (child: ChildProcess): Promise<void> => said(child.stderr!, /^note: /m);

  /** A place where an input is a pipe that has a writer which writes nothing. */
  function pipeIn(argvOf: (path: string) => readonly string[]): Place {
    const path = pipe("in");
    let writer: number | undefined;
    return {
      argv: argvOf(path),
      options: { environment: environment() },
      // Without a reader the system refuses the writer.
      waits: () =>
        until(() => {
          try {
            writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
          } catch {
            return false;
          }
          return true;
        }),
      end: () => writer !== undefined && closeSync(writer),
    };
  }

  /** A pipe that is full, with a reader that does not read. */
  function fullPipe(): { readonly path: string; readonly fd: number } {
    const path = pipe("full");
    const fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    try {
      for (;;) writeSync(fd, Buffer.alloc(4096));
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, "EAGAIN");
    }
    return { path, fd };
  }

  const asked = (): Promise<void> => until(() => simulator().requests().length > 0);

  const places: Readonly<Record<string, () => Place | Promise<Place>>> = {
    "while it reads": () => {
      simulator().script({ queryName: "dcs.getInstanceBackups", fault: "neverAnswer" });
      return { argv: ["check", ...dcs(), "--no-task-running"], options: { environment: environment() }, waits: asked };
    },
    "in the queue of a host": async () => {
      // 32 requests are under way at a time; the others wait behind them.
      let connections = 0;
      const silent = createServer(() => (connections += 1)).listen(0, "127.0.0.1");
      await once(silent, "listening");
      const ids = Array.from({ length: 40 }, (_, at) => `00000000-0000-4000-8000-0000000000${at + 10}`);
      const targets = ["--service", "dcs", "--targets-file", file("ids", ids.join("\n")), "--no-task-running"];
      const { port } = silent.address() as AddressInfo;
      return {
        argv: ["check", ...targets, "--endpoint", `dcs=http://127.0.0.1:${port}`],
        options: { environment: environment() },
        waits: () => until(() => connections > 0),
        end: () => silent.close(),
      };
    },
    "in a pause between attempts": () => {
      simulator().setScenario("throttled");
      return { argv: ["check", ...dcs(), "--no-task-running"], options: { environment: environment() }, waits: asked };
    },
    "on standard input": () => ({
      argv: ["check", "-f", "-"],
      options: { environment: environment(), stdin: "pipe" },
      waits: hasStarted,
    }),
    "on standard input by its name": () => ({
      argv: ["check", "-f", "/dev/stdin"],
      options: { environment: environment(), stdin: "pipe" },
      waits: hasStarted,
    }),
    "on a pipe without a writer": () => ({
      argv: ["check", "-f", pipe("in")],
      options: { environment: environment() },
      waits: hasStarted,
    }),
    "on a pipe as gate file": () => pipeIn((path) => ["check", "-f", path]),
    "on a pipe as list of targets": () =>
      pipeIn((path) => ["check", "--service", "dcs", "--targets-file", path, "--no-task-running"]),
    "on a pipe as file of overrides": () => pipeIn((path) => ["check", "-f", gate(), "--override-file", path]),
    "on a pipe as recording": () => pipeIn((path) => ["replay", "-f", gate(), "--records", path]),
    "on a pipe as output without a reader": () => ({
      argv: ["check", "-v", ...dcs(), "--no-task-running", "-o", `json=${pipe("out")}`],
      options: { environment: environment() },
      waits: asked,
    }),
    "on a pipe as report without a reader": () => ({
      argv: ["report", ...dcs(), "--no-task-running", "-o", `html=${pipe("out")}`],
      options: { environment: environment() },
      waits: asked,
    }),
    "on a full pipe as output": () => {
      const { path, fd } = fullPipe();
      const argv = ["check", ...dcs(), "--no-task-running", "-o", `json=${path}`];
      return { argv, options: { environment: environment() }, waits: asked, end: () => closeSync(fd) };
    },
    "on a step summary without a reader": () => ({
      argv: ["check", ...dcs(), "--no-task-running", "-o", "github"],
      options: { environment: { ...environment(), GITHUB_STEP_SUMMARY: pipe("out") } },
      waits: asked,
    }),
    "in a wait": () => {
      simulator().setScenario("running");
      const argv = ["wait", ...dcs(), "--no-task-running"];
      return {
        argv,
        options: { environment: simulator().environment() },
        waits: (child) => once(child.stderr!, "data"),
      };
    },
    "as a simulator, with a connection that is open": () => ({
      argv: ["simulator"],
      waits: async (child) => {
        let banner = "";
        child.stdout!.on("data", (chunk: Buffer) => (banner += chunk.toString()));
        await until(() => /127\.0\.0\.1:\d+/.test(banner));
        const socket = connect(Number(/127\.0\.0\.1:(\d+)/.exec(banner)?.[1]), "127.0.0.1");
        socket.on("error", () => undefined);
        await once(socket, "connect");
        socket.write("GET /never-finished HTTP/1.1\r\n");
      },
      // Being stopped is how it ends well.
      codes: [0, 0],
    }),
  };

  for (const [where, prepare] of Object.entries(places)) {
    for (const [at, signal] of (["SIGINT", "SIGTERM"] as const).entries()) {
      it(`${where}, on ${signal}`, async () => {
        const { argv, options = {}, waits, codes = [130, 143], end } = await prepare();
        const { child, ended } = startPacked(argv, options);
        try {
          await Promise.race([waits(child), ended]);
          const from = process.hrtime.bigint();
          child.kill(signal);
          const { code, signal: killedBy, stderr } = await ended;
          console.log(`      ${Number((process.hrtime.bigint() - from) / 1_000_000n)} ms`);
          assert.deepEqual([code, killedBy], [codes[at], null], stderr);
          assert.doesNotMatch(stderr, /defect of this program/);
        } finally {
          child.kill("SIGKILL");
          end?.();
        }
      });
    }
  }
});
