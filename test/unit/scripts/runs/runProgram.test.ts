import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../../..");

describe("a program that runs on the engine", function () {
  this.timeout(60_000);
  let folder: string;
  let server: Server;
  const connections: Socket[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "run-program-"));
    server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => {
    for (const connection of connections.splice(0)) connection.destroy();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A CLI whose first update never ends by itself; the end of its connection shows the end of its process. */
  function endlessEngine(): string {
    const path = join(folder, "pulumi");
    const { port } = server.address() as AddressInfo;
    const script = `#!${process.execPath}
const command = process.argv[2];
if (command === "version") console.log("v3.300.0");
if (command === "preview") {
  process.on("SIGINT", () => undefined);
  require("node:net").connect(${port}, "127.0.0.1").once("close", () => process.exit());
}
`;
    writeFileSync(path, script, { mode: 0o755 });
    return path;
  }

  it("ends with its engine when the process that asked for it is killed", async () => {
    const request = `
      const { createSandbox } = require("./scripts/automation/sandbox");
      const { runProgram } = require("./scripts/automation/runs/runProgram");
      const sandbox = createSandbox({ engine: ${JSON.stringify(endlessEngine())} });
      const project = sandbox.project("./test/engine/programs/one-read");
      void runProgram(sandbox, { operation: "preview", project, projectName: "one-read" });`;
    const asking = spawn(process.execPath, ["--require", "tsx/cjs", "--eval", request], {
      cwd: root,
      env: { ...process.env, TMPDIR: folder },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [engine] = (await once(server, "connection")) as [Socket];
    connections.push(engine);
    const ended = once(engine.resume(), "close");
    asking.kill("SIGKILL");
    await ended;
  });
});
