import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { pluginExecutable } from "../../scripts/automation/runs/pluginProcess";
import { buildPluginOnce } from "../support/pluginProcess";

/** Starts the plugin as an engine does, connects once, tells its port, and stays. */
const engine = `
  const { spawn } = require("node:child_process");
  const { connect } = require("node:net");
  const plugin = spawn(process.argv[1], ["127.0.0.1:9"], { stdio: ["ignore", "pipe", "inherit"], detached: true });
  plugin.stdout.once("data", (line) => {
    connect(Number(line), "127.0.0.1", () => process.stdout.write(String(line)));
  });
`;

describe("B4 a plugin process whose engine was killed", () => {
  before(buildPluginOnce);

  it("B4 ends by itself", async function () {
    this.timeout(600_000);
    // The plugin holds the other end of its standard error: that closes when the last of the two processes is over.
    const child = spawn(process.execPath, ["-e", engine, pluginExecutable], { stdio: ["ignore", "pipe", "pipe"] });
    const isOver = new Promise<void>((resolve) => child.stderr.resume().once("close", resolve));
    const port = await new Promise<number>((resolve) => child.stdout.once("data", (line) => resolve(Number(line))));
    child.kill("SIGKILL");
    await isOver;
    const probe = connect(port, "127.0.0.1");
    const [error] = (await once(probe, "error")) as [NodeJS.ErrnoException];
    assert.equal(error.code, "ECONNREFUSED");
  });
});
