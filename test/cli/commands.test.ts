import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { criterionFields } from "../../provider/gates/parse/parseCriteria";
import { formatNames } from "../../provider/cli/formats/catalogue";
import { exitCodes } from "../../provider/cli/exitCodes";
import { flagsOf, kebab } from "../../provider/cli/options/flags";
import { criterionFlags, policyFlags, targetFlags, waitFlags } from "../../provider/cli/options/gateFlags";
import { isSecretSetting, settingsList } from "../../provider/config/settingsList";
import type { GateResult } from "../../provider/gates/result";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { allQueryCases } from "../support/queryCases";
import { fixedNow, useSimulator } from "../support/startReader";
import { virtualTiming } from "../support/virtualTiming";
import { runAt, runHere } from "./support/runHere";

const dcs = ["--service", "dcs", "--resource-id", "dc500000-0000-4000-8000-000000000001"];

describe("the flags of hwbackup", () => {
  it("are the criteria of the evaluator in kebab case, all of them", () => {
    assert.deepEqual(
      criterionFlags.map(({ flag }) => flag),
      Object.keys(criterionFields).map((key) => `--${kebab(key)}`),
    );
    assert.equal(kebab("lastBackupMaximumAge"), "last-backup-maximum-age");
  });

  it("collide neither with each other nor with variables of settings", () => {
    const flags = [...criterionFlags, ...policyFlags, ...waitFlags, ...targetFlags].map(({ flag }) => flag);
    assert.deepEqual(flags, [...new Set(flags)]);
    const settings: readonly string[] = settingsList.flatMap(({ environment }) => environment);
    const variables = [...criterionFlags, ...policyFlags, ...waitFlags].map(({ variable }) => variable);
    assert.deepEqual(
      variables.filter((name) => settings.includes(name)),
      [],
    );
    assert.equal(flagsOf(criterionFields)[0]?.variable, "HWBACKUP_LAST_BACKUP_MAXIMUM_AGE");
  });

  for (const row of settingsList) {
    const { name } = row;
    const secret = isSecretSetting(row);
    it(`${secret ? "have no" : "have a"} setting ${name}`, async () => {
      const { stdout } = await runHere(["check", "--help=all"]);
      assert.equal(new RegExp(`^ +--${kebab(name)} <`, "m").test(stdout), !secret);
    });
  }

  it("read --no-task-running as the criterion of that name, and take false for an answer", async () => {
    const { stderr } = await runHere(["validate", ...dcs, "--no-task-running", "false"]);
    assert.match(stderr, /no criterion is given/);
    assert.equal((await runHere(["validate", ...dcs, "--no-task-running"])).code, 0);
  });
});

describe("a command line that the parser refuses", () => {
  const usage = (name: string): string => `Run "hwbackup ${name}--help" for usage.\n`;
  const files = "Give a gate file as -f FILE, and an output file as -o FORMAT=FILE. ";
  for (const [argv, said] of [
    [
      ["check", "gate.yaml"],
      `error: too many arguments for 'check'. Expected 0 arguments but got 1.\n${files}${usage("check ")}`,
    ],
    [["check", "--last-backup-max-age", "24h"], `error: unknown option '--last-backup-max-age'\n${usage("check ")}`],
    [["check", "-f"], `error: option '-f, --file <path>' argument missing\n${usage("check ")}`],
    [
      ["version", "more"],
      `error: too many arguments for 'version'. Expected 0 arguments but got 1.\n${usage("version ")}`,
    ],
    [["chekc"], `error: unknown command 'chekc'\n(Did you mean check?)\n${usage("")}`],
  ] as const) {
    it(`ends with what to do: ${argv.join(" ")}`, async () => {
      assert.deepEqual(await runHere(argv), { code: exitCodes.usage, stdout: "", stderr: said });
    });
  }

  it("is followed by nothing where the help stands in place of an error", async () => {
    assert.doesNotMatch((await runHere([])).stderr, /for usage/);
    assert.doesNotMatch((await runHere(["get"])).stderr, /for usage/);
  });
});

describe("hwbackup get", () => {
  const simulator = useSimulator();

  for (const { service, token, inputs } of allQueryCases) {
    const [, module = "", name = ""] = token.split(":");
    const flags = Object.entries(inputs).flatMap(([key, value]) => [`--${kebab(key)}`, value]);

    it(`shows documented fields and records: ${service}`, async () => {
      const documented = await runAt(simulator(), ["get", `${module}.${name}`, ...flags, "-o", "json"]);
      assert.equal(documented.code, 0, documented.stderr);
      const answer = JSON.parse(documented.stdout) as Record<string, unknown>;
      assert.equal("records" in answer, false);
      assert.deepEqual([answer["asOf"], answer["complete"]], ["2026-01-15T12:00:00.000Z", true]);
      const records = await runAt(simulator(), ["get", name, ...flags, "--records", "-o", "json"]);
      const [first] = JSON.parse(records.stdout) as { service: string }[];
      assert.equal(first?.service, service);
    });

    it(`gives 3 when it is not answered, and 77 when it is refused: ${service}`, async () => {
      simulator().setScenario("fault");
      assert.equal((await runAt(simulator(), ["get", name, ...flags])).code, 3);
      simulator().setScenario("unauthenticated");
      assert.equal((await runAt(simulator(), ["get", name, ...flags])).code, 77);
    });
  }

  it("gives 3 for a list that was not read in full, which it still shows", async () => {
    simulator().setScenario("ignoresStart");
    const flags = ["--instance-id", simulator().resources.dcsInstanceId];
    const { code, stdout, stderr } = await runAt(simulator(), ["get", "getInstanceBackups", ...flags, "-o", "json"]);
    assert.equal(code, 3);
    assert.equal((JSON.parse(stdout) as { complete: boolean }).complete, false);
    assert.match(stderr, /^incomplete: /);
  });

  it("gives 64 for a missing argument and for a query that does not exist", async () => {
    assert.equal((await runAt(simulator(), ["get", "getInstanceBackups"])).code, 64);
    assert.equal((await runAt(simulator(), ["get", "getNothing"])).code, 64);
  });

  it("reads a whole project where no resource has to be named, and takes true for a boolean", async () => {
    const flags = ["--show-replication", "true", "--records", "-o", "json"];
    const { code, stdout } = await runAt(simulator(), ["get", "cbr.getBackups", ...flags]);
    assert.deepEqual([code, (JSON.parse(stdout) as unknown[]).length], [0, 3]);
    assert.equal(simulator().requests()[0]?.query["show_replication"], "true");
    assert.equal((await runAt(simulator(), ["get", "cbr.getBackups", "--show-replication", "yes"])).code, 64);
  });
});

describe("hwbackup wait", () => {
  const simulator = useSimulator();

  it("looks again until the gate opens, and says so on standard error alone", async () => {
    const timing = virtualTiming({ now: fixedNow });
    simulator().setScenario("running");
    let looks = 0;
    const sleep: typeof timing.sleep = (milliseconds, signal) => {
      // The longest sleep is the bound of the wait itself.
      if (milliseconds < 600_000 && ++looks === 2) simulator().setScenario("fresh");
      return milliseconds < 600_000 ? Promise.resolve() : timing.sleep(milliseconds, signal);
    };
    const argv = ["wait", ...dcs, "--no-task-running", "--timeout", "30m", "-o", "json"];
    const { code, stdout, stderr } = await runAt(simulator(), argv, { timing: { ...timing, sleep } });
    assert.equal(code, 0, stderr);
    assert.equal((JSON.parse(stdout) as GateResult).verdict, "pass");
    const lines = stderr.trimEnd().split("\n");
    assert.ok(
      lines.length >= 1 && lines.every((line) => line.startsWith("2026-01-15T12:00:00.000Z pending: ")),
      stderr,
    );
  });

  it("fails fast when nothing is open that could still help", async () => {
    simulator().setScenario("stale");
    const { code } = await runAt(simulator(), ["wait", ...dcs, "--last-backup-maximum-age", "26h"]);
    assert.equal(code, 2);
  });
});

describe("hwbackup check", () => {
  const simulator = useSimulator();

  it("shows requests and plan with --dry-run, and calls nobody", async () => {
    const argv = ["check", ...dcs, "--last-task-succeeded", "--dry-run"];
    const { code, stdout } = await runAt(simulator(), argv);
    const { url, projectId, resources } = simulator();
    const path = `/v2/${projectId}/instances/${resources.dcsInstanceId}/backups`;
    assert.equal(code, 0);
    assert.equal(
      stdout,
      [
        "1 target, evaluated once",
        `  dcs/${resources.dcsInstanceId} (lastTaskSucceeded): 1 GET request`,
        ...(`${url}${path}`.match(/.{1,76}/g) ?? []).map((piece) => `    ${piece}`),
        "",
      ].join("\n"),
    );
    assert.equal(simulator().requests().length, 0);
  });

  it("takes region and endpoint from flags before the environment", async () => {
    const argv = ["check", ...dcs, "--last-task-succeeded", "--region", "elsewhere-1"];
    const lost = await runAt(simulator(), [...argv, "--endpoint", `dcs=${simulator().url}`, "-o", "json"]);
    assert.equal((JSON.parse(lost.stdout) as GateResult).targetResults[0]?.region, "elsewhere-1");
    assert.equal(lost.code, 0, lost.stderr);
    assert.equal((await runAt(simulator(), [...argv, "--endpoint", "nowhere"])).code, 64);
  });

  it("T28 shows text of a service in no way that could forge a line or a colour", async () => {
    simulator().setScenario("forgedText");
    const argv = ["check", ...dcs, "--last-task-succeeded", "--maximum-consecutive-failures", "0"];
    for (const options of [{}, { isTTY: true, columns: 80 }]) {
      const { stdout, stderr } = await runAt(simulator(), argv, options);
      const plain = stdout.replace(/\u001b\[\d+m/g, "");
      assert.doesNotMatch(plain + stderr, /[\u0000-\u0009\u000b-\u001f\u007f]/);
      assert.doesNotMatch(plain, /^(?:::error|OK - all|\| pass)/m);
    }
  });

  it("uses colour on a terminal, and not with NO_COLOR or elsewhere", async () => {
    const argv = ["check", ...dcs, "--last-task-succeeded"];
    const on = await runAt(simulator(), argv, { isTTY: true, columns: 120 });
    assert.ok(on.stdout.includes("\u001b["));
    const off = await runAt(simulator(), argv, { isTTY: true, environment: { NO_COLOR: "1" } });
    const piped = await runAt(simulator(), argv);
    assert.equal(off.stdout.includes("\u001b["), false);
    assert.equal(piped.stdout.includes("\u001b["), false);
  });

  it("keeps its table within the terminal", async () => {
    for (const columns of [80, 100, 120, 160]) {
      const { stdout } = await runAt(simulator(), ["check", ...dcs, "--last-task-succeeded"], { columns });
      const widths = stdout
        .split("\n")
        .filter((line) => /^[┌│└]/.test(line))
        .map((line) => line.length);
      assert.ok(widths.length > 3 && Math.max(...widths) <= columns, String(Math.max(...widths)));
    }
  });

  it("shows lines in place of a table that the terminal is too narrow for", async () => {
    const { stdout } = await runAt(simulator(), ["check", ...dcs, "--last-task-succeeded"], { columns: 40 });
    assert.doesNotMatch(stdout, /[┌│└]/);
    assert.match(stdout, /^ {2}lastTaskSucceeded {2}pass {2}\S/m);
  });

  it("refuses a flag of a setting that is empty, and does not take the setting from elsewhere", async () => {
    const { code, stderr } = await runAt(simulator(), ["check", ...dcs, "--last-task-succeeded", "--project-id", ""]);
    assert.equal(code, 64);
    assert.equal(stderr, "hwbackup: --project-id is empty: give it a value, or leave it out\n");
  });

  it("shows each request with -v, and no secret", async () => {
    const { stderr } = await runAt(simulator(), ["check", ...dcs, "--last-task-succeeded", "-v"]);
    assert.match(stderr, /^GET http:\/\/127\.0\.0\.1:\d+\/v2\/\S+ → 200, /m);
    assert.equal(stderr.includes(simulator().environment()["HW_SECRET_KEY"]!), false);
  });
});

describe("docs/cli.md", () => {
  const text = readFileSync(join(repositoryRoot, "docs/cli.md"), "utf8");

  it("names every command", async () => {
    const { stdout } = await runHere(["--help"]);
    const section = /^Commands:\n([\s\S]*?)\n\n/m.exec(stdout)?.[1] ?? "";
    const names = [...section.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]).filter((name) => name !== "help");
    // The first table; what other tables say of some of them is no list.
    const table = /^\| Command +\|[^]*?\n\n/m.exec(text)?.[0] ?? "";
    assert.deepEqual([...table.matchAll(/^\| `([a-z]+)` +\|/gm)].map((match) => match[1]).sort(), names.sort());
  });

  it("describes every output format, in the order of the help", () => {
    const section = /^## Outputs\n([^]*?)^## /m.exec(text)?.[1] ?? "";
    const described = [...section.matchAll(/^- `([a-z]+)`(?: \(the default\))?:/gm)].map((match) => match[1]);
    assert.deepEqual(described, formatNames);
  });

  it("has the exit codes that there are, and the order of the worst", () => {
    const codes = [...text.matchAll(/^\| (\d+) +\|/gm)].map((match) => Number(match[1]));
    // 1 is Node's own.
    assert.deepEqual(codes, [0, 1, 2, 3, 4, 5, 64, 77, 78, 130, 143]);
    assert.deepEqual(
      codes.filter((code) => code !== 1),
      Object.values(exitCodes).sort((a, b) => a - b),
    );
  });

  it("shows gate files that are valid", async () => {
    const files = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");
    assert.notEqual(files.length, 0);
    for (const stdin of files) {
      const { code, stderr } = await runHere(["validate", "-f", "-"], { stdin });
      assert.equal(code, 0, stderr);
    }
  });
});
