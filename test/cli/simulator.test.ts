import assert from "node:assert/strict";
import { runCli } from "../../provider/cli/runCli";
import { systemTiming } from "../../provider/core/timing";
import { runHere } from "./support/runHere";

describe("hwbackup simulator", () => {
  it("answers hwbackup with the environment that it prints, and ends with 0 when it is stopped", async () => {
    const ended = new AbortController();
    let stderr = "";
    let stop: Promise<number> | undefined;
    const banner = await new Promise<string>((resolve, reject) => {
      stop = runCli(["simulator", "--scenario", "stale"], {
        stdout: { write: resolve },
        stderr: { write: (text) => (stderr += text) },
        readStdin: () => Promise.resolve(""),
        environment: {},
        timing: systemTiming,
        signal: ended.signal,
      });
      stop.then((code) => reject(new Error(`ended with ${code} before it was stopped: ${stderr}`)), reject);
    });
    const environment = Object.fromEntries(
      [...banner.matchAll(/^export (HW_(?!USER)\w+|HUAWEI\w+|HWBACKUP\w+)=(\S+)$/gm)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>;
    const id = /dcsInstanceId +(\S+)/.exec(banner)?.[1] ?? "";
    const target = ["--service", "dcs", "--resource-id", id, "--last-backup-maximum-age", "26h"];
    const { code, stderr: said } = await runHere(["check", ...target], { environment, timing: systemTiming });
    assert.equal(code, 2, said);
    ended.abort("SIGINT");
    assert.equal(await stop, 0);
    assert.equal(stderr, "");
  });

  it("refuses a scenario that there is not and a port that is none, and names what is allowed", async () => {
    const scenario = await runHere(["simulator", "--scenario", "frehs"]);
    assert.equal(scenario.code, 64);
    assert.match(scenario.stderr, /^hwbackup: no scenario "frehs"; there are .*\bfresh\b/);
    const port = await runHere(["simulator", "--port", "70000"]);
    assert.equal(port.code, 64);
    assert.match(port.stderr, /^hwbackup: the port must be a number from 0 to 65535/);
  });
});
