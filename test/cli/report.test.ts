import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fleetNow, fleetOf } from "../support/report/fleet";
import { unpackedPage } from "../support/report/unpackedPage";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt, runHere, type Ran } from "./support/runHere";

describe("hwbackup report", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  function gateFile(name = "gate.json"): string {
    const { dcsInstanceId, cceClusterId } = simulator().resources;
    return folder.write(name, {
      criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true },
      targets: [
        { name: "cache", service: "dcs", resourceId: dcsInstanceId },
        { name: "cluster", service: "cce", resourceId: cceClusterId },
      ],
    });
  }

  const report = (more: readonly string[], options = {}): Promise<Ran> =>
    runAt(simulator(), ["report", "-f", gateFile(), ...more], options);

  for (const [scenario, verdict, sentence] of [
    ["fresh", "pass", "Open: both targets passed"],
    [
      "stale",
      "fail",
      "Closed: the newest backup of cache is 9 days old; at most 26 h are allowed; 1 more target did not pass",
    ],
    ["empty", "fail", "Closed: no backup task of cache was found; 1 more target did not pass"],
    ["fault", "unknown", "Closed: service error; the backups of cache were not read; 1 more target did not pass"],
  ] as const) {
    it(`ends with 0 once it is written, whatever the verdict: ${verdict} on ${scenario}`, async () => {
      simulator().setScenario(scenario);
      const paths = { html: folder.path("a.html"), svg: folder.path("a.svg"), markdown: folder.path("a.md") };
      const outputs = Object.entries(paths).flatMap(([format, path]) => ["-o", `${format}=${path}`]);
      const { code, stdout, stderr } = await report([...outputs, "--target", "cache"]);
      assert.deepEqual([code, stdout, stderr], [0, "", ""]);
      const page = readFileSync(paths.html, "utf8");
      assert.match(page, new RegExp(`<title>${verdict}: hwbackup report</title>`));
      assert.equal(/<h1>([^<]*)<\/h1>/.exec(page)?.[1], sentence);
      assert.match(readFileSync(paths.svg, "utf8"), new RegExp(`<title id="title">cache: ${verdict}</title>`));
      const [head = ""] = readFileSync(paths.markdown, "utf8").split("\n");
      assert.equal(head.replace(/^### \S+ /, "").replaceAll("&#58;", ":"), sentence);
    });
  }

  it("ends with 77 where the credential is refused, and is written all the same", async () => {
    simulator().setScenario("unauthenticated");
    const path = folder.path("report.html");
    assert.equal((await report(["-o", `html=${path}`])).code, 77);
    assert.match(readFileSync(path, "utf8"), /<title>unknown: /);
  });

  const refused: readonly (readonly [title: string, more: readonly string[], code: number, message: RegExp])[] = [
    ["no output", [], 64, /-o is required: html, svg or markdown/],
    ["a format that is none of a report", ["-o", "junit"], 64, /formats are html, svg, markdown/],
    ["a format that is misspelt", ["-o", "htm=x"], 64, /formats are html, svg, markdown\n/],
    ["an output without its path", ["-o", "html="], 64, /-o html= lacks a path/],
    [
      "a folder that does not exist",
      ["-o", "html=/nowhere/at/all/report.html"],
      78,
      /\/nowhere\/at\/all\/report\.html/,
    ],
    ["a drawing of two targets", ["-o", "svg"], 64, /add --target with one of cache, cluster/],
    ["a target that does not exist", ["-o", "svg", "--target", "cach"], 64, /did you mean cache\?/],
    ["a target without a drawing", ["-o", "html", "--target", "cache"], 64, /--target needs -o svg/],
    ["an instant without a recording", ["-o", "html", "--now", fleetNow], 64, /--now needs --records/],
    ["a recording that is none", ["-o", "html", "--records", "absent.json"], 78, /absent\.json/],
  ];
  for (const [title, more, code, message] of refused) {
    it(`refuses ${title} with ${code}, and reads nothing`, async () => {
      const ran = await report(more);
      assert.equal(ran.code, code, ran.stderr);
      assert.match(ran.stderr, message);
      assert.deepEqual([ran.stdout, simulator().requests().length], ["", 0]);
    });
  }

  it("refuses a target that stands in two gates, which no name can tell apart", async () => {
    const { code, stderr } = await report(["-f", gateFile("other.json"), "-o", "svg", "--target", "cache"]);
    assert.deepEqual([code, stderr], [78, 'hwbackup: --target "cache" is in several gates; give one gate file\n']);
  });

  it("shows a recording at the instant that is given, without the network", async () => {
    const { description, recording } = fleetOf(8);
    const gate = folder.write("gate.json", description);
    const records = folder.write("recording.json", recording);
    const argv = ["report", "-f", gate, "--records", records, "--now", "2026-01-16T12:00:00Z", "-o", "markdown"];
    const { code, stdout } = await runHere(argv);
    assert.equal(code, 0);
    // A day later none of the backups is young enough.
    assert.match(stdout, / · evaluated at 2026-01-16 12&#58;00&#58;00 UTC\n\n❌ 8 fail\n/);
  });

  it("marks what a signal cut short as partial, and ends with the signal's code", async () => {
    const stop = new AbortController();
    stop.abort("SIGTERM");
    const path = folder.path("report.html");
    const { code, stderr } = await report(["-o", `html=${path}`], { signal: stop.signal });
    assert.equal(code, 143);
    assert.match(stderr, /the report is partial/);
    assert.match(readFileSync(path, "utf8"), /Partial report: the run was interrupted/);
  });

  it("replaces neither the gate nor the recording that it reads, nor another output", async () => {
    const gate = gateFile();
    const text = readFileSync(gate, "utf8");
    const recording = folder.write("recording.json", { schemaVersion: "1", answers: [] });
    for (const [more, path] of [
      [[], gate],
      [["--records", recording], recording],
      [["-o", `markdown=${folder.path("x")}`], folder.path("x")],
    ] as const) {
      const { code, stderr } = await report([...more, "-o", `html=${path}`]);
      assert.equal(code, 64, stderr);
      assert.match(
        stderr,
        /^hwbackup: -o html=.* (?:would overwrite an input file|is the same file as another output); choose another path\n$/,
      );
    }
    assert.equal(readFileSync(gate, "utf8"), text);
  });

  it("writes none of its outputs where one cannot be written, and ends with 78", async () => {
    const path = folder.path("report.html");
    const lost = folder.path("gone");
    const { code } = await report(["-o", `markdown=${path}`, "-o", `html=${lost}/report.html`]);
    assert.equal(code, 78);
    assert.equal(existsSync(path), false);
  });

  it("is an output of check, wait and replay as well, and changes none of their codes", async () => {
    simulator().setScenario("stale");
    for (const command of [["check"], ["wait", "--timeout", "0s"]]) {
      const path = folder.path("report.html");
      const ran = await runAt(simulator(), [...command, "-f", gateFile(), "-o", `html=${path}`]);
      assert.equal(ran.code, 2, ran.stderr);
      const page = readFileSync(path, "utf8");
      assert.match(page, /<title>fail: hwbackup report<\/title>/);
      // Records are there: the timeline of a target is drawn in the page that runs no script.
      assert.match(page, /<svg class="timeline"/);
    }
  });

  it("holds no secret of the run", async () => {
    const { stdout } = await report(["-o", "html"]);
    const page = unpackedPage(stdout);
    assert.match(page, /"rawState":"succeed"/);
    for (const name of ["HW_SECRET_KEY", "HW_ACCESS_KEY"]) {
      assert.equal(page.includes(simulator().environment()[name]!), false, name);
    }
  });
});
