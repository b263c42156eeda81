import assert from "node:assert/strict";
import { readFileSync, symlinkSync } from "node:fs";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt } from "./support/runHere";

describe("files of outputs", () => {
  const folder = useGateFolder();
  const simulator = useSimulator();
  const description = () => ({
    criteria: { lastBackupMaximumAge: "26h" },
    targets: [{ service: "dcs", resourceId: simulator().resources.dcsInstanceId }],
  });

  it("are not those that the command reads: a gate stays behind its verdict", async () => {
    const gate = folder.write("gate.json", description());
    const overrides = folder.write("overrides.json", []);
    symlinkSync(gate, folder.path("link"));
    for (const path of [gate, folder.path("./link"), overrides]) {
      const argv = ["check", "-f", gate, "--override-file", overrides, "-o", `json=${path}`];
      const { code, stderr } = await runAt(simulator(), argv);
      assert.equal(code, 64);
      assert.equal(stderr, `hwbackup: -o json=${path} would replace a file that is read\n`);
    }
    assert.deepEqual(JSON.parse(readFileSync(gate, "utf8")), description());
    assert.equal(simulator().requests().length, 0);
  });

  it("are not those that replay reads", async () => {
    const gate = folder.write("gate.json", description());
    const records = folder.write("recording.json", { schemaVersion: "1", answers: [] });
    const argv = ["replay", "-f", gate, "--records", records, "-o", `json=${records}`];
    assert.equal((await runAt(simulator(), argv)).code, 64);
  });

  it("are not those that report and metrics read", async () => {
    const gate = folder.write("gate.prom", description());
    const records = folder.write("recording.json", { schemaVersion: "1", answers: [] });
    for (const [written, argv] of [
      [`-o markdown=${gate}`, ["report", "-f", gate, "--records", records, "-o", `markdown=${gate}`]],
      [`-o html=${records}`, ["report", "-f", gate, "--records", records, "-o", `html=${records}`]],
      [`--textfile ${gate}`, ["metrics", "-f", gate, "--textfile", gate]],
    ] as const) {
      const { code, stderr } = await runAt(simulator(), argv);
      assert.deepEqual([code, stderr], [64, `hwbackup: ${written} would replace a file that is read\n`]);
    }
    assert.deepEqual(JSON.parse(readFileSync(gate, "utf8")), description());
    assert.equal(simulator().requests().length, 0);
  });

  it("are one for each output: of two in one file the first would be lost", async () => {
    const gate = folder.write("gate.json", description());
    const path = folder.path("out");
    const argv = ["check", "-f", gate, "-o", `json=${path}`, "-o", `junit=${folder.path("./out")}`];
    const { code, stderr } = await runAt(simulator(), argv);
    assert.equal(code, 64);
    assert.match(stderr, /^hwbackup: -o junit=.* would replace another output\n$/);
    const report = ["report", "-f", gate, "-o", `html=${path}`, "-o", `markdown=${path}`];
    assert.equal((await runAt(simulator(), report)).code, 64);
  });
});
