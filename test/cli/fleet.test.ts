/** One command line over a whole fleet, as a process of its own. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseRecording } from "../../provider/cli/input/recording";
import type { GateResult } from "../../provider/gates/result";
import { startFleetServer, type FleetServer, type FleetServerOptions } from "../support/fleet/fleetServer";
import { expected, fateOf, fleetGateFile, nameAt } from "../support/fleet/fleetTarget";
import { startOnFleet } from "./support/fleetRun";
import { useGateFolder } from "./support/gateFiles";
import { usualFormats } from "./support/usualFormats";

const memoryLimit = 200;

describe("hwbackup on a fleet", function () {
  this.timeout(600_000);
  const folder = useGateFolder();
  let server: FleetServer | undefined;
  afterEach(() => server?.close());

  async function start(options: FleetServerOptions): Promise<FleetServer> {
    server = await startFleetServer(options);
    return server;
  }

  it("gives each of 10,000 targets its own verdict, loses none, and holds at most 200 MiB", async () => {
    const { url } = await start({});
    const gate = folder.write("gate.yaml", fleetGateFile(10_000));
    const path = folder.path("verdict.json");
    const { code, stderr, mebibytes } = await startOnFleet(url, ["check", "-f", gate, "-o", `json=${path}`]).ended;
    assert.equal(code, 2, stderr);
    const { targetResults } = JSON.parse(readFileSync(path, "utf8")) as GateResult;
    assert.equal(targetResults.length, 10_000);
    targetResults.forEach(({ name, verdict, reason }, at) => {
      const right = expected[fateOf(at)];
      assert.deepEqual([name, verdict, reason], [nameAt(at), right.verdict, right.reason]);
    });
    assert.ok(mebibytes <= memoryLimit, `${mebibytes} MiB`);
  });

  for (const [signal, expectedCode] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    it(`stops at once on ${signal} in the middle: every output says that it is partial, and the code is ${expectedCode}`, async () => {
      const { url, granted } = await start({ holdsFrom: 300 });
      const gate = folder.write("gate.yaml", fleetGateFile(1000));
      const outputs = usualFormats.flatMap((name) => ["-o", `${name}=${folder.path(name)}`]);
      const { child, ended } = startOnFleet(url, ["check", "-f", gate, ...outputs]);
      await granted(300);
      child.kill(signal);
      const { code, stderr } = await ended;
      assert.equal(code, expectedCode, stderr);
      assert.match(stderr, /^interrupted: .* the result is partial$/m);
      const { blocks, reason, targetResults } = JSON.parse(readFileSync(folder.path("json"), "utf8")) as GateResult;
      assert.deepEqual([blocks, reason, targetResults.length], [true, "cancelled", 1000]);
      const notRead = targetResults.filter(({ reason: why }) => why === "notRead");
      assert.ok(notRead.length >= 700 && notRead.length < 1000, `${notRead.length} were not read`);
      assert.ok(notRead.every(({ verdict }) => verdict === "unknown"));
      for (const name of usualFormats) {
        const text = readFileSync(folder.path(name), "utf8");
        assert.match(
          text,
          /cancelled and is partial|Partial report: the run was interrupted|hwbackup_gate_cancelled\{[^}]*\} 1$/m,
          name,
        );
      }
      const left = readdirSync(dirname(gate)).filter((name) => name.startsWith("."));
      assert.deepEqual(left, []);
    });
  }

  it("says in the line for Nagios that it is partial, whose code is its own", async () => {
    const { url, granted } = await start({ holdsFrom: 100 });
    const gate = folder.write("gate.yaml", fleetGateFile(1000));
    const { child, ended } = startOnFleet(url, ["check", "-f", gate, "-o", "nagios"]);
    await granted(100);
    child.kill("SIGTERM");
    const { code, stdout } = await ended;
    assert.equal(code, 2);
    assert.match(stdout, /^HWBACKUP CRITICAL - the evaluation was cancelled and is partial; /);
  });

  it("leaves no output where it was to be when it is killed, and the one from before as it was", async () => {
    const { url, granted } = await start({ holdsFrom: 100 });
    const gate = folder.write("gate.yaml", fleetGateFile(1000));
    folder.write("before.json", "from before");
    const paths = ["new.json", "before.json"].map((name) => ["-o", `json=${folder.path(name)}`]).flat();
    const { child, ended } = startOnFleet(url, ["check", "-f", gate, ...paths]);
    await granted(100);
    child.kill("SIGKILL");
    assert.equal((await ended).signal, "SIGKILL");
    assert.equal(existsSync(folder.path("new.json")), false);
    assert.equal(readFileSync(folder.path("before.json"), "utf8"), "from before");
  });

  it("lists what it has read when it is interrupted, and says of how many", async () => {
    const { url, granted } = await start({ holdsFrom: 200 });
    const gate = folder.write("gate.yaml", fleetGateFile(1000));
    const path = folder.path("recording.json");
    const { child, ended } = startOnFleet(url, ["list", "-f", gate, "-o", `json=${path}`]);
    await granted(200);
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    assert.equal(code, 130, stderr);
    const parsed = parseRecording(readFileSync(path, "utf8"));
    assert.ok("recording" in parsed);
    const { length } = parsed.recording.answers;
    assert.ok(length > 0 && length <= 200, `${length} answers`);
    assert.match(stderr, new RegExp(`^interrupted: ${length} of 1000 targets were read$`, "m"));
  });

  it("writes nothing of a single read that is interrupted", async () => {
    const { url, counts } = await start({ holdsFrom: 0 });
    const path = folder.path("records.json");
    const argv = ["get", "dcs.getInstanceBackups", "--instance-id", "f1ee7000-0000-4000-8000-000000000000", "-v"];
    const { child, ended } = startOnFleet(url, [...argv, "-o", `json=${path}`]);
    await server?.seen(1);
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    assert.equal(code, 130, stderr);
    assert.equal(existsSync(path), false);
    assert.equal(counts.granted, 0);
  });

  it("shows how far it is in plain lines without a terminal, and nothing when it is quiet", async () => {
    const { url } = await start({ rate: 100 });
    const gate = folder.write("gate.yaml", fleetGateFile(900));
    const argv = ["check", "-f", gate, "-o", `json=${folder.path("verdict.json")}`];
    const { stdout, stderr } = await startOnFleet(url, argv).ended;
    assert.equal(stdout, "");
    assert.match(
      stderr,
      /^\d+ of 900 read \(\d+%\), [\d.]+\/s, about \w+ left; slowed down, since the service answered 429 \(\d+x\)$/m,
    );
    assert.doesNotMatch(stderr, /[\u001b\r]/);
    const quiet = await startOnFleet(url, [...argv, "--quiet"]).ended;
    assert.equal(quiet.stderr, "");
  });
});
