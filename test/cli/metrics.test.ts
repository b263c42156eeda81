import assert from "node:assert/strict";
import { closeSync, existsSync, openSync, readFileSync, readdirSync } from "node:fs";
import { relative } from "node:path";
import { valueOf } from "../unit/cli/formats/support/parsers";
import { useSimulator } from "../support/startReader";
import type { ScenarioName } from "../../provider/simulator/index";
import { useGateFolder } from "./support/gateFiles";
import { runAt, type Ran, type RunOptions } from "./support/runHere";

describe("hwbackup metrics", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  function metrics(scenario: ScenarioName, more: readonly string[] = [], options: RunOptions = {}): Promise<Ran> {
    simulator().setScenario(scenario);
    const target = ["--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const textfile = ["--textfile", folder.path("hwbackup.prom")];
    return runAt(
      simulator(),
      ["metrics", ...target, "--last-backup-maximum-age", "26h", ...textfile, ...more],
      options,
    );
  }
  const written = (): string => readFileSync(folder.path("hwbackup.prom"), "utf8");

  it("never replaces the gate that it reads", async () => {
    const gate = folder.write("hwbackup.prom", "targets: []\n");
    const { code, stderr } = await metrics("fresh", ["-f", gate]);
    assert.equal(code, 64);
    assert.equal(stderr, `hwbackup: --textfile ${gate} would overwrite an input file; choose another path\n`);
    assert.equal(written(), "targets: []\n");
  });

  for (const [scenario, verdict, code] of [
    ["fresh", "pass", 0],
    ["stale", "fail", 0],
    ["fault", "unknown", 0],
    ["notFound", "unknown", 0],
    ["unauthenticated", "unknown", 77],
  ] as const) {
    it(`ends with ${code} on the scenario ${scenario}, and has every target in its file`, async () => {
      const { code: ended, stdout, stderr } = await metrics(scenario);
      assert.equal(ended, code, stderr);
      assert.equal(stdout, "");
      assert.equal(valueOf(written(), "hwbackup_gate_verdict", { verdict }), 1);
      assert.equal(valueOf(written(), "hwbackup_target_verdict", { verdict }), 1);
      assert.equal(
        valueOf(written(), "hwbackup_target_complete", {}),
        Number(scenario === "fresh" || scenario === "stale"),
      );
    });
  }

  describe("C12 the label of a gate", () => {
    const shared = (label: string): string =>
      `warning: the metrics have the label gate=${JSON.stringify(label)}, which another job on this host may use too. ` +
      "Set --gate-name, or the key name of the gate file\n";
    const warned = ({ stderr }: Ran): string => /^warning: [^]*$/m.exec(stderr)?.[0] ?? "";
    const text = (name = ""): string =>
      `${name}criteria: { lastTaskSucceeded: true }\n` +
      `targets: [{ service: dcs, resourceId: ${simulator().resources.dcsInstanceId} }]\n`;
    const ofFiles = async (args: readonly string[], stdin?: string): Promise<Ran & { readonly labels: string[] }> => {
      const textfile = folder.path("hwbackup.prom");
      const ran = await runAt(
        simulator(),
        ["metrics", ...args, "--textfile", textfile],
        stdin === undefined ? {} : { stdin },
      );
      const all = existsSync(textfile) ? written().matchAll(/^hwbackup_gate_blocks\{gate="(.*)"\}/gm) : [];
      return { ...ran, labels: Array.from(all, ([, label = ""]) => label) };
    };

    it("is its name, of the file or of the flag, which goes before", async () => {
      const file = folder.write("gate.yaml", text("name: nightly\n"));
      const ofFile = await ofFiles(["-f", file]);
      assert.deepEqual([ofFile.code, ofFile.labels, warned(ofFile)], [0, ["nightly"], ""]);
      assert.deepEqual((await ofFiles(["-f", file, "--gate-name", "weekly"])).labels, ["weekly"]);
      assert.equal(warned(await metrics("fresh", ["--gate-name", "flags"])), "");
      assert.equal(valueOf(written(), "hwbackup_gate_verdict", { gate: "flags", verdict: "pass" }), 1);
    });

    it("is the absolute path of a file without a name, however it was typed", async () => {
      const file = folder.write("gate.yaml", text());
      const typed = relative(process.cwd(), file);
      const ran = await ofFiles(["-f", typed]);
      assert.deepEqual([ran.labels, warned(ran)], [[file], ""]);
      const ids = folder.write("ids.txt", "one\n");
      const listed = await ofFiles(["-f", file, "--service", "dcs", "--targets-file", ids]);
      assert.deepEqual([listed.labels, warned(listed)], [[`${file} + ${ids}`], ""]);
    });

    it("is shared, and said to be, for flags, standard input and what a shell opened", async () => {
      assert.equal(warned(await metrics("fresh")), shared("gate"));
      assert.equal(valueOf(written(), "hwbackup_gate_verdict", { gate: "gate", verdict: "pass" }), 1);
      const piped = await ofFiles(["-f", "-"], text());
      assert.deepEqual([piped.labels, warned(piped)], [["<stdin>"], shared("<stdin>")]);
      const named = await ofFiles(["-f", "-"], text("name: piped\n"));
      assert.deepEqual([named.labels, warned(named)], [["piped"], ""]);
      const descriptor = openSync(folder.write("gate.yaml", text()), "r");
      try {
        const path = `/proc/self/fd/${descriptor}`;
        const opened = await ofFiles(["-f", path]);
        assert.deepEqual([opened.labels, warned(opened)], [[path], shared(path)]);
      } finally {
        closeSync(descriptor);
      }
    });

    it("is shared in check too, where an output is prometheus, and is not spoken of elsewhere", async () => {
      const target = ["--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
      const check = (output: string): Promise<Ran> =>
        runAt(simulator(), ["check", ...target, "--last-task-succeeded", "-o", output]);
      assert.equal(warned(await check("prometheus")), shared("gate"));
      assert.equal(warned(await check("json")), "");
    });

    it("is of one gate: two of one name are refused with both files, before anything is written", async () => {
      const one = folder.write("one.yaml", text("name: nightly\n"));
      const two = folder.write("two.yaml", text('name: " nightly "\n'));
      const refused = await ofFiles(["-f", one, "-f", two]);
      const why = (label: string): string =>
        `both gates have the name ${JSON.stringify(label)}: give each file once, with its own key name [GATE_INVALID]\n`;
      assert.deepEqual(
        [refused.code, refused.stderr, refused.labels],
        [78, `hwbackup: ${one} and ${two}: ${why("nightly")}`, []],
      );
      const plain = folder.write("plain.yaml", text());
      const typed = relative(process.cwd(), plain);
      const same = await ofFiles(["-f", plain, "-f", typed]);
      assert.deepEqual([same.code, same.stderr], [78, `hwbackup: ${plain} and ${typed}: ${why(plain)}`]);
      const flag = await ofFiles(["-f", one, "-f", plain, "--gate-name", "nightly"]);
      assert.deepEqual(
        [flag.code, flag.stderr],
        [64, "hwbackup: --gate-name names one gate; with several -f, add the key name to each file\n"],
      );
      const both = await ofFiles(["-f", one, "-f", plain]);
      assert.deepEqual(both.labels, ["nightly", plain]);
    });
  });

  it("has the same series when the service fails as when it answers", async () => {
    const series = (): string[] =>
      written()
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.replace(/ \S+$/, ""))
        .filter((line) => !line.startsWith("#"));
    await metrics("fresh");
    const answered = series();
    await metrics("fault");
    assert.deepEqual(series(), answered);
  });

  it("leaves the file of the run before as it was when it is interrupted or the gate cannot be right", async () => {
    folder.write("hwbackup.prom", "earlier\n");
    const ended = new AbortController();
    ended.abort("SIGTERM");
    assert.equal((await metrics("fresh", [], { signal: ended.signal })).code, 143);
    assert.equal((await metrics("fresh", ["--last-backup-warning-age", "soon"])).code, 78);
    assert.equal(written(), "earlier\n");
    assert.deepEqual(readdirSync(folder.path(".")), ["hwbackup.prom"]);
  });

  it("writes even with --quiet, and then says nothing", async () => {
    const { code, stderr } = await metrics("stale", ["--quiet"]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.equal(valueOf(written(), "hwbackup_gate_verdict", { verdict: "fail" }), 1);
  });

  it("refuses a name that the collector passes over", async () => {
    const argv = ["metrics", "--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const textfile = ["--textfile", folder.path("hwbackup.txt")];
    const { code, stderr } = await runAt(simulator(), [...argv, "--last-backup-maximum-age", "26h", ...textfile]);
    assert.equal(code, 64);
    assert.match(
      stderr,
      /^hwbackup: --textfile ".*hwbackup\.txt" is refused: give a path that ends in \.prom, since the textfile/m,
    );
    assert.equal(existsSync(folder.path("hwbackup.txt")), false);
  });
});
