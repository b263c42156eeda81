import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { useGateFolder } from "./support/gateFiles";
import { runHere } from "./support/runHere";
import { assertRefused, validated, type Fault, type Validated } from "./support/validated";

const target = "targets: [{ service: dcs, resourceId: one }]\n";
const duration = "must be a duration such as 90s, 15m, 26h, 7d, 1d12h or P1D";

const faults: readonly Fault[] = [
  {
    title: "a misspelt criterion of a target",
    text: "targets:\n  - service: dcs\n    resourceId: one\n    criteria:\n      maximunGap: 2h\n",
    lines: ["5:7: targets[0].criteria.maximunGap is an unknown key; did you mean maximumGap?"],
  },
  {
    title: "a misspelt key at the top",
    text: `criteria: { lastTaskSucceeded: true }\n${target}apiversion: hwbackup/v1\n`,
    lines: ["3:1: apiversion is an unknown key; did you mean apiVersion?"],
  },
  {
    title: "a value of the wrong kind in the second target",
    text: "criteria: { lastTaskSucceeded: true }\ntargets:\n  - { service: dcs, resourceId: one }\n  - { service: dcs, resourceId: two, lookback: 3 }\n",
    lines: [`4:38: targets[1].lookback ${duration}`],
  },
  {
    title: "a target without a service, at the target",
    text: "criteria: { lastTaskSucceeded: true }\ntargets:\n  - service: dcs\n    resourceId: one\n  - resourceId: two\n",
    lines: ["5:5: targets[1].service is required: one of cce, css, dws, cbr, dcs"],
  },
  {
    title: "a key that stands twice",
    text: `criteria:\n  lastTaskSucceeded: true\n  lastTaskSucceeded: false\n${target}`,
    lines: ["3:3: Map keys must be unique"],
  },
  {
    title: "a key that stands twice in JSON",
    text: '{ "criteria": { "lastTaskSucceeded": true },\n  "criteria": {} }',
    lines: ["2:3: Map keys must be unique"],
  },
  {
    title: "a second document",
    text: `criteria: { lastTaskSucceeded: true }\n${target}---\n${target}`,
    lines: ["3:1: a file must hold one document; give several files with several -f"],
  },
  {
    title: "another version",
    text: `apiVersion: hwbackup/v2\ncriteria: { lastTaskSucceeded: true }\n${target}`,
    lines: ["1:1: apiVersion must be hwbackup/v1"],
  },
  {
    title: "no targets",
    text: "criteria: { lastTaskSucceeded: true }\ntargets: []\n",
    lines: ["2:1: targets is required: at least one target"],
  },
  {
    title: "a criterion with nothing behind it, which would be asked no more",
    text: `criteria:\n  lastTaskSucceeded: true\n  lastBackupMaximumAge:\n${target}`,
    lines: ["3:3: criteria.lastBackupMaximumAge has no value; add one or remove the key"],
  },
  {
    title: "values that are null, at any depth, by an anchor too",
    text:
      "criteria: { lastTaskSucceeded: true, maximumGap: &none ~ }\npolicy:\n" +
      "targets: [{ service: dcs, resourceId: one, lookback: *none, criteria: { maximumGap: null } }]\n",
    lines: [
      "1:38: criteria.maximumGap",
      "2:1: policy",
      "3:44: targets[0].lookback",
      "3:73: targets[0].criteria.maximumGap",
    ].map((place) => `${place} has no value; add one or remove the key`),
  },
  {
    title: "an anchor inside of what it names",
    text: `criteria: &own { lastTaskSucceeded: true, maximumGap: *own }\n${target}`,
    lines: ["1:55: the alias *own refers to an anchor that contains it"],
  },
  {
    title: "nothing that is asked",
    text: target,
    lines: ["1:11: targets[0].criteria is required: give this target at least one criterion"],
  },
  {
    title: "two targets of one name",
    text: "criteria: { lastTaskSucceeded: true }\ntargets:\n  - { name: a, service: dcs, resourceId: one }\n  - { name: a, service: dcs, resourceId: two }\n",
    lines: ["4:7: targets[1].name must differ from that of targets[0]: results are told apart by name"],
  },
  {
    title: "what a service can never answer",
    text: "targets:\n  - service: cce\n    resourceId: one\n    criteria: { lastBackupMinimumSize: 1Ki }\n",
    lines: [
      "4:17: targets[0].criteria.lastBackupMinimumSize cannot be asked of targets[0]: " +
        "CCE does not state the size of a cluster snapshot; take it away with without: [lastBackupMinimumSize]",
    ],
  },
];

const credentialNames = ["accessKey", "secret_key", "HW_SECRET_KEY", "authToken", "password", "AK", "sk", "token"];

describe("a gate file", () => {
  const folder = useGateFolder();
  const validate = (text: string): Promise<Validated> => validated(folder, text);

  for (const fault of faults) {
    it(`is refused for ${fault.title}, with line and column`, () => assertRefused(folder, fault));
  }

  it("C12 refuses a name that is empty, a number, too long, or of several lines, in files and as a flag", async () => {
    const why = "must be a text of 1 to 256 characters in one line";
    for (const name of ['""', '" "', "7", "[a]", '"a\\nb"', '"a\\u202Eb"', "x".repeat(257)]) {
      const { code, lines } = await validate(`name: ${name}\n${target}criteria: { lastTaskSucceeded: true }\n`);
      assert.deepEqual([code, lines], [78, [`1:1: name ${why} [GATE_INVALID]`]], name);
    }
    const empty = await validate(`name:\n${target}criteria: { lastTaskSucceeded: true }\n`);
    assert.equal(empty.code, 78);
    assert.match(empty.lines.join(), /name has no value; add one or remove the key/);
    const flags = ["--service", "dcs", "--resource-id", "one", "--last-task-succeeded"];
    for (const name of ["a\nb", "x".repeat(257)]) {
      const { code, stderr } = await runHere(["validate", ...flags, "--gate-name", name]);
      assert.deepEqual([code, stderr], [78, `hwbackup: --gate-name: name ${why} [GATE_INVALID]\n`]);
    }
  });

  it("C12 refuses a name in a file of overrides", async () => {
    const gate = folder.write("named.yaml", `${target}criteria: { lastTaskSucceeded: true }\n`);
    const overrides = folder.write("overrides.yaml", "name: drill\noverrides: []\n");
    const { code, stderr } = await runHere(["validate", "-f", gate, "--override-file", overrides]);
    assert.deepEqual(
      [code, stderr],
      [78, `hwbackup: ${overrides}:1:1: name is not allowed in a file of overrides [GATE_INVALID]\n`],
    );
  });

  for (const name of credentialNames) {
    it(`holds no credential: ${name} is refused by its name, and its value is not shown`, async () => {
      const { code, lines } = await validate(
        `criteria: { lastTaskSucceeded: true }\n${target}provider:\n  ${name}: canary-value\n`,
      );
      assert.equal(code, 78);
      assert.deepEqual(lines, [
        `4:3: ${name} is a credential, which a gate file must not hold. Set it in the environment, ` +
          "and replace it if the file was shared [GATE_INVALID]",
      ]);
    });
  }

  it("names every fault at once, each where it stands", async () => {
    const { lines } = await validate("criteria:\n  maximumGap: 3\n  newerThan: 4\npolicy:\n  onEmpty: pass\n" + target);
    assert.deepEqual(
      lines.map((line) => line.slice(0, 4)),
      ["2:3:", "3:3:", "5:3:"],
    );
  });

  it("is explained where a target without evidence used to mean another one, service by service", async () => {
    const text = (lines: string): string => `criteria: { lastTaskSucceeded: true }\ntargets:\n${lines}`;
    const one = (service: string, id: string, more = ""): string =>
      `  - { service: ${service}, resourceId: ${id}${more} }\n`;
    const old = ["a", "b", "c", "d", "e"].map((id) => one("cbr", id)).join("");
    const named = one("cbr", "f", ", evidence: operationLog") + one("cbr", "g", ", evidence: backups");
    const others = one("dws", "h") + one("dws", "i", ", actionName: SNAPSHOTTING") + one("cce", "j") + one("dcs", "k");
    const { code, lines } = await validate(text(old + named + others));
    const path = folder.path("gate.yaml");
    assert.deepEqual(
      [code, ...lines],
      [
        0,
        `note: ${path}: dws/h: without evidence, a target of dws means snapshots (the snapshots of a cluster). ` +
          "Such a target without actionName used to be an error, since only action " +
          "(one action of a cluster, which is listed while it runs or after it failed) existed. " +
          'Add "evidence: snapshots", or "evidence: action" with an actionName',
        `note: ${path}: cbr/a, cbr/b, cbr/c and 2 more: without evidence, a target of cbr means backups ` +
          "(the backups of a server, disk, file system or desktop). It used to mean operationLog (one operation log). " +
          'Add "evidence: backups", or "evidence: operationLog" for the old meaning',
      ],
    );
    const { code: refused, lines: why } = await validate(text(one("css", "a")));
    assert.equal(refused, 78);
    assert.match(
      why.join(),
      /write logBackups \(.*\) or dataSnapshots \(.*\); a target that named none used to mean logBackups/,
    );
    assert.deepEqual((await validate(text(one("css", "a", ", evidence: logBackups")))).lines, [""]);
  });

  it("may be JSON indented by tabs, and may name its schema", async () => {
    const text =
      '{\n\t"$schema": "x.json",\n\t"criteria": {"lastTaskSucceeded": true},\n\t"targets": [\n\t\t{"service": "dcs", "resourceId": "one"}\n\t]\n}\n';
    assert.equal((await validate(text)).code, 0);
  });

  it("is UTF-8: other bytes are refused before they become other signs", async () => {
    const text = `criteria: { lastTaskSucceeded: true }\n${target}`;
    for (const bytes of [Buffer.from(`\uFEFF${text}`, "utf16le"), Buffer.from(`# caf\xe9\n${text}`, "latin1")]) {
      const path = folder.path("gate.yaml");
      writeFileSync(path, bytes);
      const { code, stderr } = await runHere(["validate", "-f", path]);
      assert.deepEqual([code, stderr], [78, `hwbackup: -f ${path} is not UTF-8; save it as UTF-8\n`]);
    }
    assert.equal((await validate(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).code, 0);
  });

  it("is read from standard input under the name -, once", async () => {
    const text = `criteria: { lastTaskSucceeded: true }\n${target}`;
    assert.deepEqual(await runHere(["validate", "-f", "-"], { stdin: text }), {
      code: 0,
      stdout: "<stdin>: valid, 1 target\n",
      stderr: "",
    });
    assert.equal((await runHere(["validate", "-f", "-", "-f", "-"], { stdin: text })).code, 64);
  });

  it("gives way to variables, and both to flags; messages name the one that is wrong", async () => {
    const path = folder.write("gate.yaml", `criteria: { maximumGap: 1h, maximumGapWithin: 2h }\n${target}`);
    const environment = { HWBACKUP_MAXIMUM_GAP: "soon" };
    const byVariable = await runHere(["validate", "-f", path, "--quiet"], { environment });
    assert.equal(byVariable.stderr, `hwbackup: HWBACKUP_MAXIMUM_GAP: criteria.maximumGap ${duration} [GATE_INVALID]\n`);
    const byFlag = await runHere(["validate", "-f", path, "--quiet", "--maximum-gap", "later"], { environment });
    assert.equal(byFlag.stderr, `hwbackup: --maximum-gap \"later\" ${duration} [GATE_INVALID]\n`);
    assert.equal((await runHere(["validate", "-f", path, "--maximum-gap", "30m"], { environment })).code, 0);
  });

  it("gives way to flags in the criteria of its targets too", async () => {
    const text = "targets: [{ service: dcs, resourceId: one, criteria: { maximumGap: 1h, maximumGapWithin: 2h } }]\n";
    const path = folder.write("gate.yaml", text);
    const { stderr } = await runHere(["validate", "-f", path, "--maximum-gap", "later"]);
    assert.match(stderr, /^hwbackup: --maximum-gap "later" must be/m);
  });

  it("E1 refuses a flag that is given twice with different values, of which the last would win in silence", async () => {
    const path = folder.write("gate.yaml", `criteria: { lastBackupMaximumAge: 1h }\n${target}`);
    for (const [flag, first, second] of [
      ["--last-backup-maximum-age", "1h", "99d"],
      ["--on-warn", "block", "allow"],
      ["--last-task-succeeded", "true", "false"],
      ["--region", "eu-west-101", "ap-southeast-1"],
    ] as const) {
      const { code, stderr } = await runHere(["check", "-f", path, flag, first, flag, second]);
      assert.deepEqual([code, stderr], [64, `hwbackup: ${flag} is given twice, with different values\n`]);
    }
    const endpoints = ["--endpoint", "dcs=http://127.0.0.1:1", "--endpoint", "dcs=http://127.0.0.1:2"];
    const twice = await runHere(["check", "-f", path, ...endpoints]);
    assert.deepEqual(
      [twice.code, twice.stderr],
      [64, 'hwbackup: --endpoint is given twice for "dcs", with different URLs\n'],
    );
    const same = await runHere([
      "validate",
      "-f",
      path,
      "--on-warn",
      "block",
      "--on-warn",
      "block",
      "--quiet",
      "--quiet",
    ]);
    assert.equal(same.code, 0);
  });

  it("E5 names each variable that is empty, of settings too, unless it is told to be quiet", async () => {
    const path = folder.write("gate.yaml", `criteria: { lastTaskSucceeded: true }\n${target}`);
    const environment = { HWBACKUP_ON_UNKNOWN: "", HW_REGION_NAME: "", CLOUD_SDK_AK: "" };
    const { code, stderr } = await runHere(["validate", "-f", path], { environment });
    assert.equal(code, 0);
    assert.deepEqual(stderr.trimEnd().split("\n").sort(), [
      "note: the variable CLOUD_SDK_AK is empty, which counts as not set",
      "note: the variable HWBACKUP_ON_UNKNOWN is empty, which counts as not set",
      "note: the variable HW_REGION_NAME is empty, which counts as not set",
    ]);
    assert.deepEqual(
      await runHere(["list", "-f", path, "--quiet", "--help"], { environment }).then((ran) => ran.stderr),
      "",
    );
  });

  for (const flag of [
    "--backup-type",
    "--on-warn",
    "--minimum-targets",
    "--no-task-running",
    "--kinds",
    "--override-file",
    "--service",
    "--name",
    "-f",
    "--targets-file",
    "--require",
    "--until",
    "--region",
  ]) {
    it(`E5 refuses ${flag} with an empty text, one of blanks and one of invisible characters`, async () => {
      for (const blank of ["", "  ", "\u200B"]) {
        const { code, stderr } = await runHere(["wait", flag, blank, "--dry-run"]);
        const name = flag === "-f" ? "--file" : flag;
        assert.deepEqual([code, stderr], [64, `hwbackup: ${name} is empty: give it a value, or leave it out\n`]);
      }
    });
  }

  it("E5 refuses a variable of blanks, and an empty text in a file, at its place", async () => {
    const empty = "must not be empty: give it a value, or leave it out [GATE_INVALID]";
    const path = folder.write(
      "gate.yaml",
      `criteria: { lastTaskSucceeded: true }\npolicy: { onWarn: "" }\ntargets: [{ service: dcs, resourceId: one, backupType: "" }]\n`,
    );
    const { code, stderr } = await runHere(["validate", "-f", path], { environment: { HWBACKUP_ON_EMPTY: " " } });
    assert.equal(code, 78);
    assert.deepEqual(
      stderr
        .split("\n")
        .filter((line) => line.startsWith("hwbackup: "))
        .sort(),
      [
        `hwbackup: ${path}:2:11: policy.onWarn ${empty}`,
        `hwbackup: ${path}:3:44: targets[0].backupType ${empty}`,
        `hwbackup: HWBACKUP_ON_EMPTY: policy.onEmpty ${empty}`,
      ],
    );
  });

  it("is said to be asked nothing by a variable that is empty", async () => {
    const path = folder.write("gate.yaml", `criteria: { lastTaskSucceeded: true }\n${target}`);
    const environment = { HWBACKUP_LAST_BACKUP_MAXIMUM_AGE: "" };
    const { code, stderr } = await runHere(["validate", "-f", path], { environment });
    const note = "note: the variable HWBACKUP_LAST_BACKUP_MAXIMUM_AGE is empty, which counts as not set\n";
    assert.deepEqual([code, stderr], [0, note]);
  });

  it("is not judged beside a misspelled variable, which may have been its limit, with --quiet too", async () => {
    const path = folder.write("gate.yaml", `criteria: { lastTaskSucceeded: true }\n${target}`);
    const misspelled = { HWBACKUP_MAX_GAP: "1h" };
    const hint = "unknown variable HWBACKUP_MAX_GAP; did you mean HWBACKUP_MAXIMUM_GAP?\n";
    for (const argv of [["validate"], ["check"], ["check", "--quiet"], ["wait", "--quiet"], ["explain", "--quiet"]]) {
      const { code, stdout, stderr } = await runHere([...argv, "-f", path], { environment: misspelled });
      assert.deepEqual([code, stdout, stderr], [78, "", `hwbackup: ${hint}`], argv.join(" "));
    }
    // A name that resembles none is most likely a pipeline's own.
    const far = await runHere(["validate", "-f", path], { environment: { HWBACKUP_XYZZY: "1h" } });
    const list = "note: unknown variable HWBACKUP_XYZZY; hwbackup help environment lists the known ones\n";
    assert.deepEqual([far.code, far.stderr], [0, list]);
    // Commands that judge no gate only say it.
    const noted = await runHere(["completion", "bash"], { environment: misspelled });
    assert.deepEqual([noted.code, noted.stderr], [0, `note: ${hint}`]);
  });

  it("gets targets from a list of ids, and a wrong one is named with its line", async () => {
    const path = folder.write("gate.yaml", "criteria: { lastTaskSucceeded: true }\n");
    const argv = ["validate", "-f", path, "--service", "dcs", "--targets-file", "-"];
    assert.deepEqual(await runHere(argv, { stdin: "# the caches\none\r\n\n  two # the second\n" }), {
      code: 0,
      stdout: `${path}: valid, 2 targets\n`,
      stderr: "",
    });
    const wrong = await runHere(argv, { stdin: "one\n\nt/wo\none\n" });
    assert.equal(wrong.code, 78);
    assert.match(wrong.stderr, /^hwbackup: <stdin>:3:1: targets\[1\]\.resourceId must be 1 to 128 letters/m);
    assert.match(wrong.stderr, /^hwbackup: <stdin>:4:1: targets\[2\]\.name must differ from that of targets\[0\]/m);
  });

  it("gets overrides from a file of their own, judged like its own and named with their place", async () => {
    const path = folder.write("gate.yaml", `criteria: { lastTaskSucceeded: true }\n${target}`);
    const overrides = folder.write(
      "overrides.yaml",
      "- reason: agreed with the owner\n  actor: night shift\n  expiresAt: 2026-01-17T00:00:00Z\n",
    );
    const { code, stderr } = await runHere(["validate", "-f", path, "--override-file", overrides]);
    assert.equal(code, 78);
    assert.equal(
      stderr,
      `hwbackup: ${overrides}:3:3: overrides[0].expiresAt must lie at most 24h ahead [GATE_INVALID]\n`,
    );
  });

  for (const [title, argv] of [
    ["a target beside a file", ["-f", "gate.yaml", "--service", "dcs"]],
    ["ids without a service", ["--targets-file", "-"]],
    ["ids beside an id", ["--targets-file", "-", "--service", "dcs", "--resource-id", "one"]],
    ["a key of a target without a service", ["--lookback", "7d"]],
  ] as const) {
    it(`is not guessed from ${title}`, async () => {
      assert.equal((await runHere(["validate", ...argv])).code, 64);
    });
  }
});
