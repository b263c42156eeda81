/** What a verdict says to people: rows D1 to D4, D9 and D10 of the faults found in use. */
import assert from "node:assert/strict";
import type { ReadingError, TargetReading } from "../../../../provider/gates/reading";
import type { GateResult } from "../../../../provider/gates/result";
import { ago, criterionOf, day, failure, hour, judge, minute, record, success } from "../../../support/gates/judged";

const age = { lastBackupMaximumAge: "26h" };
const settings = "check the instance's backups and its backup policy";

/** The next step in the first message. */
function nextOf(result: GateResult): string | undefined {
  return /; next: (.*)$/.exec(criterionOf(result).message)?.[1];
}

function failedWith(error: ReadingError): GateResult {
  return judge([], { criteria: age, reading: { error } });
}

describe("the next step of a message", () => {
  const classes = [
    [
      "authentication",
      "check the credentials and this machine's clock. Do not retry blindly: several failures in a row lock a key for 5 minutes",
    ],
    ["permission", "grant the permission that the message names, or check region and project"],
    ["notFound", "check the id, the region and the project"],
    ["throttled", "raise totalTimeoutSeconds, or read fewer resources at once"],
    ["service", "try again later. If the error persists, send the request id to the service's support"],
    ["network", "check region, endpoint and network. If you need a proxy, check HTTPS_PROXY and NO_PROXY"],
    ["invalidResponse", "check that the endpoint is the service itself, not a page of a proxy or a portal"],
  ] as const;
  for (const [kind, step] of classes) {
    it(`D1 follows the cause of a failed read: ${kind}`, () => {
      const result = failedWith({ class: kind, code: "OTHER", message: "it failed" });
      assert.equal(nextOf(result), step);
      assert.equal(criterionOf(result).remediation, step);
    });
  }

  it("D1 stands once, in front of the code, where an error of this package says it", () => {
    const message = "dcs answered 403: no permission. Grant dcs:instance:get. [AUTH_DENIED; HTTP 403]";
    const result = failedWith({ class: "permission", code: "AUTH_DENIED", message });
    assert.equal(criterionOf(result).message, `one (dcs/one) instance backup: ${message}`);
    assert.match(criterionOf(result).remediation, /^grant the permission/);
  });

  const refused = "the tasks were not read: cbr answered 403. Grant cbr:tasks:list. [AUTH_DENIED; HTTP 403; CBR.1]";
  for (const [asked, what] of [
    [{ noTaskRunning: true }, "0 tasks open (none is allowed), and the list was not read to its end"],
    [{ lastTaskSucceeded: true }, "the list was not read to its end"],
  ] as const) {
    it(`names the cause of half a reading where an error is the cause: ${Object.keys(asked).join()}`, () => {
      const reading = { complete: false, incompleteReason: refused };
      const { message, remediation, reason } = criterionOf(judge([success(hour)], { criteria: asked, reading }));
      assert.equal(reason, "incomplete");
      assert.equal(message, `one (dcs/one) instance backup: ${what}: ${refused}`);
      assert.equal(remediation, "grant the permission that the message names, or check region and project");
    });
  }

  it("names the cause that the list itself gives, with its own next step", () => {
    const reading = { complete: false, incompleteReason: "the service counts 9 [ROWS] and gave 3" };
    const { message } = criterionOf(judge([success(hour)], { criteria: { lastTaskSucceeded: true }, reading }));
    assert.equal(
      message,
      "one (dcs/one) instance backup: the list was not read to its end: the service counts 9 [ROWS] and gave 3; " +
        "next: raise maxRecords if it is set, or ask again: a list that is read in part proves nothing",
    );
  });

  it("tells why the state of a task is unknown where its status is documented, and says otherwise that it is not", () => {
    const one = record("unknown", { began: hour });
    const whatOf = (more: object, criteria: object) =>
      criterionOf(judge([{ ...one, ...more }], { criteria }))
        .message.split(", task ")[0]
        ?.split(", and ")[1];
    for (const criteria of [{ noTaskRunning: true }, { maximumRunningDuration: "2h" }, age]) {
      const told = whatOf({ rawState: "succeed", message: "two lists differ" }, criteria);
      assert.equal(told?.split(", a task without id")[0], "the status of a task is in doubt (two lists differ)");
      for (const more of [{ rawState: "odd", message: "two lists differ" }, { rawState: "succeed" }, {}]) {
        assert.match(whatOf(more, criteria) ?? "", /^a task has an undocumented status/);
      }
    }
  });

  const open = record("running", { began: hour });
  const causes: readonly (readonly [string, GateResult, string])[] = [
    ["an open task", judge([open], { criteria: { noTaskRunning: true } }), "wait for the task to end"],
    [
      "a task that is not there yet",
      judge([success(9 * hour)], { criteria: { newerThan: ago(hour) } }),
      "start the backup, or wait until it appears",
    ],
    ["no reading", judge([], { criteria: age, readings: [] }), "run it again, with more time"],
    [
      "an undated answer",
      judge([], { criteria: age, reading: { asOfSource: "local" } }),
      "check whether a proxy removes the Date header, or set policy.now to local",
    ],
    [
      "a list that was cut short",
      judge([], { criteria: age, reading: { complete: false } }),
      "raise maxRecords if it is set, or ask again: a list that is read in part proves nothing",
    ],
    [
      "an undocumented status",
      judge([record("unknown", { began: hour })], { criteria: age }),
      "look up the status in the console, and report the word to the maintainers of this package",
    ],
    [
      "a documented status that is in doubt",
      judge([{ ...record("unknown", { began: hour }), rawState: "succeed", message: "two lists differ" }], {
        criteria: age,
      }),
      "look at this task in the console",
    ],
    ["an old backup", judge([success(9 * day)], { criteria: age }), settings],
    [
      "a stuck task",
      judge([record("running", { began: 3 * day })], { criteria: { noTaskRunning: true } }),
      "look in the console at why this task does not end",
    ],
    [
      "an open task without a start",
      judge([record("running", {})], { criteria: { maximumRunningDuration: "2h" } }),
      "look up in the console since when the work is under way",
    ],
    [
      "too few sizes",
      judge([success(hour)], { criteria: { maximumSizeDecrease: "50%" } }),
      "look up the sizes of the backups in the console, or wait for further backups",
    ],
  ];
  for (const [what, result, step] of causes) {
    it(`D1 follows the cause of a verdict: ${what}`, () => assert.equal(nextOf(result), step));
  }

  it("names region and project only where nothing at all was read, since another region answers with an empty list", () => {
    const reading = { region: "cn-north-4", projectId: "p1" };
    assert.equal(
      nextOf(judge([], { criteria: age, reading })),
      `${settings}, and check that it is in region cn-north-4, project p1`,
    );
    assert.equal(nextOf(judge([success(9 * day)], { criteria: age, reading })), settings);
  });
});

describe("the lines of a result", () => {
  const ids = ["a", "b", "c"];
  const targets = ids.map((resourceId) => ({ service: "dcs", resourceId, name: `cache-${resourceId}` }));
  const error: ReadingError = { class: "network", code: "OTHER", message: "no route" };
  const readings = ids.map((resourceId, at): TargetReading => ({
    target: `cache-${resourceId}`,
    service: "dcs",
    resourceId,
    asOf: ago(0),
    asOfSource: "server",
    complete: true,
    records: at === 0 ? [success(hour, { resourceId })] : at === 1 ? [] : [success(9 * day, { resourceId, id: "t" })],
    ...(at === 1 ? { error } : {}),
  }));

  it("D2 name each target that did not pass, the worst first, beside a summary that counts", () => {
    const result = judge([], { criteria: age, targets, readings });
    assert.equal(result.summary, "fail: 3 targets (1 pass, 1 unknown, 1 fail)");
    assert.deepEqual(
      result.lines?.map((line) => line.split(": ", 1)[0]),
      ["cache-c (dcs/c) instance backup", "cache-b (dcs/b) instance backup"],
    );
  });

  it("D2 are none where all pass, and one stands in the summary", () => {
    assert.deepEqual(judge([success(hour)], { criteria: age }).lines, []);
    const { summary, lines = [] } = judge([success(9 * day)], { criteria: age });
    assert.equal(lines.length, 1);
    assert.equal(summary, `fail: 1 target (1 fail); ${lines[0]}`);
  });

  it("D3 call a target by the name that the user gave, beside its id", () => {
    const named = judge([], {
      criteria: age,
      targets: [{ service: "dcs", resourceId: "one", name: "cluster" }],
      readings: [
        { ...readings[0], target: "cluster", resourceId: "one", records: [success(9 * day)] } as TargetReading,
      ],
    });
    assert.match(named.lines?.[0] ?? "", /^cluster \(dcs\/one\) instance backup: newest/);
    const unnamed = judge([success(9 * day)], {
      criteria: age,
      targets: [{ service: "dcs", resourceId: "one" }],
      readings: [
        { ...readings[0], target: "dcs/one", resourceId: "one", records: [success(9 * day)] } as TargetReading,
      ],
    });
    assert.match(unnamed.lines?.[0] ?? "", /^dcs\/one instance backup: newest/);
  });
});

describe("the cause in a message", () => {
  const what = (result: GateResult): string =>
    criterionOf(result)
      .message.replace(/^[^:]*: /, "")
      .replace(/[,;] .*$/, "");

  it("D4 is the age that was asked for, and lookback only where the user set it", () => {
    const old = [success(9 * day, { service: "css" })];
    assert.equal(what(judge(old, { service: "css", criteria: age })), "newest success 9d old (limit 26h)");
    const { message } = criterionOf(judge(old, { service: "css", criteria: age, target: { lookback: "7d" } }));
    assert.match(message, /: no task was found within lookback 7d, the newest success before it is 9d old; /);
  });

  it("D9 is a time that cannot be read, with its value, and not one that is missing", () => {
    const given = { criteria: age };
    const said = (completedAt: string | undefined): string => {
      const one = success(hour, { id: "t", startedAt: ago(2 * hour), completedAt });
      return criterionOf(judge([one], given)).message;
    };
    const where = "one (dcs/one) instance backup: no success (limit 26h), and a task has";
    const next = "next: set ageFrom: startedAt to age tasks by their start, or look at this task in the console";
    const task = `task t (succeed) began ${ago(2 * hour).replace(".000Z", "Z")}`;
    assert.equal(said("13/01/2026 4pm"), `${where} an end time that cannot be read: 13/01/2026 4pm, ${task}; ${next}`);
    assert.equal(said(undefined), `${where} no end time, ${task}; ${next}`);
    assert.match(
      said(ago(-day)),
      /has an end time that contradicts its other times or the clock: 2026-01-16T12:00:00.000Z, /,
    );
    const failed = failure(hour, { completedAt: "soon" });
    assert.match(
      criterionOf(judge([failed, success(9 * hour)], { criteria: { lastTaskSucceeded: true } })).message,
      /with an end time that cannot be read: soon/,
    );
  });

  it("D10 is the kind of the record that was read, where the target selects another", () => {
    const log = success(hour, { service: "cbr", kind: "copy" });
    const { message } = criterionOf(
      judge([log], { service: "cbr", criteria: age, reading: { region: "cn-north-4", projectId: "p1" } }),
    );
    assert.equal(
      message,
      "one (cbr/one) backup task: no task was found: the answer holds only 1 record of kind copy, but kinds selects backup; " +
        "next: name another resource, or select these records with kinds, backupType or include",
    );
    const manual = success(hour, { backupType: "manual" });
    assert.match(
      criterionOf(judge([manual], { criteria: age, target: { backupType: "auto" } })).message,
      /: no task was found: the answer holds only 1 record of backup type manual, but backupType selects auto; /,
    );
  });

  it("is cut at no place that a service can choose", () => {
    const failed = failure(minute, { message: "a\nb\u001b[31m" });
    assert.match(criterionOf(judge([failed], { criteria: age })).message, /; last error: a b \[31m; next: /);
  });
});
