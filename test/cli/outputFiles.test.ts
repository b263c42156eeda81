import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
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
      assert.equal(stderr, `hwbackup: -o json=${path} would overwrite an input file; choose another path\n`);
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
      assert.deepEqual(
        [code, stderr],
        [64, `hwbackup: ${written} would overwrite an input file; choose another path\n`],
      );
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
    assert.match(stderr, /^hwbackup: -o junit=.* is the same file as another output; choose another path\n$/);
    const report = ["report", "-f", gate, "-o", `html=${path}`, "-o", `markdown=${path}`];
    assert.equal((await runAt(simulator(), report)).code, 64);
  });

  it("B5 are one for each output, whatever leads to them: links, hard links, other spellings, case, descriptors", async () => {
    const gate = folder.write("gate.json", description());
    const out = folder.path("out");
    const there = folder.write("there", "");
    mkdirSync(folder.path("folder"));
    symlinkSync("folder", folder.path("linkedFolder"));
    symlinkSync("out", folder.path("early"));
    symlinkSync("early", folder.path("chain"));
    symlinkSync(there, folder.path("link"));
    linkSync(there, folder.path("hard"));
    execFileSync("mkfifo", [folder.path("pipe")]);
    for (const [first, second] of [
      [out, folder.path("early")],
      [out, folder.path("chain")],
      [folder.path("early"), out],
      [out, join(relative(process.cwd(), folder.path("folder")), "../out")],
      [out, folder.path("OUT")],
      [folder.path("folder/new"), folder.path("linkedFolder/new")],
      [folder.path("folder/new"), folder.path("linkedFolder/NEW")],
      [there, folder.path("link")],
      [there, folder.path("hard")],
      [folder.path("link"), folder.path("hard")],
      [folder.path("pipe"), folder.path("pipe")],
      ["/dev/stdout", "/dev/stdout"],
      ["/dev/stdout", "/dev/fd/1"],
      [undefined, "/dev/stdout"],
    ] as const) {
      const argv = ["check", "-f", gate, "-o", first === undefined ? "json" : `json=${first}`, "-o", `junit=${second}`];
      const { code, stderr } = await runAt(simulator(), argv);
      assert.deepEqual(
        [code, stderr],
        [64, `hwbackup: -o junit=${second} is the same file as another output; choose another path\n`],
      );
    }
    assert.equal(simulator().requests().length, 0);
    const lost = ["check", "-f", gate, "-o", "json=/dev/null", "-o", "junit=/dev/null"];
    assert.equal((await runAt(simulator(), lost)).code, 0);
    const apart = ["check", "-f", gate, "-o", `json=${out}`, "-o", `junit=${there}`];
    assert.equal((await runAt(simulator(), apart)).code, 0);
  });

  it("B5 do not lead to a file that is read, be it one of a setting", async () => {
    const gate = folder.write("gate.json", description());
    const ca = folder.write("ca.pem", "");
    linkSync(gate, folder.path("hard"));
    symlinkSync("ca.pem", folder.path("link"));
    for (const [path, more] of [
      [folder.path("hard"), []],
      [folder.path("link"), ["--ca-file", ca]],
      [ca, ["--credentials-file", folder.path("link")]],
    ] as const) {
      const { code, stderr } = await runAt(simulator(), ["check", "-f", gate, ...more, "-o", `json=${path}`]);
      assert.deepEqual(
        [code, stderr],
        [64, `hwbackup: -o json=${path} would overwrite an input file; choose another path\n`],
      );
    }
  });
});
