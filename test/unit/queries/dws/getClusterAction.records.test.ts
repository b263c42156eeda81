import assert from "node:assert/strict";
import { Warnings } from "../../../../provider/core/records/warnings";
import { getClusterAction as query } from "../../../../provider/queries/dws/getClusterAction";
import { foreignWords, stateWords } from "../../../support/stateWords";

type Action = Parameters<typeof query.toRecord>[0];

const clusterId = "9f76c502-fc9c-4a52-8656-65d0da6e3d57";
const contradiction =
  "the action name and the status of the answer contradict each other or the request; its state is unknown";

function read(action: Action, asked = "SNAPSHOTTING", dwsTimeZone?: string) {
  const warnings = new Warnings();
  const inputs = { clusterId, actionName: asked, ...(dwsTimeZone === undefined ? {} : { dwsTimeZone }) };
  const record = query.toRecord(action, { inputs, settings: {}, warnings });
  return { record, warnings: warnings.list() };
}

describe("a DWS record's state", () => {
  for (const [word, state] of Object.entries(stateWords.dws)) {
    it(`is ${state} for ${word}`, () => {
      const { record, warnings } = read({ actionName: "SNAPSHOTTING", status: word });
      assert.deepEqual([record.state, record.rawState, warnings], [state, word, []]);
    });
  }

  it("is unknown for every other word, which is kept", () => {
    for (const word of foreignWords("dws")) {
      const { record } = read({ actionName: "SNAPSHOTTING", status: word });
      assert.deepEqual([record.state, record.rawState], ["unknown", word]);
    }
  });

  it("is unknown without a word", () => {
    const { record } = read({ id: "1" });
    assert.deepEqual([record.state, "rawState" in record], ["unknown", false]);
  });

  for (const name of ["SNAPSHOTTING_FAILED", "RESTORING_FAILED", "FINE_GRAINED_RESTORING_FAILED", "RESIZE_FAILURE"]) {
    it(`is unknown for a success under the name ${name}`, () => {
      const { record, warnings } = read({ actionName: name, status: "SUCCESS" }, name);
      assert.deepEqual([record.state, record.rawState, warnings], ["unknown", "SUCCESS", [contradiction]]);
    });

    it(`is what the status says for a failure or an open action under the name ${name}`, () => {
      assert.equal(read({ actionName: name, status: "FAILED" }, name).record.state, "failed");
      assert.equal(read({ actionName: name, status: "RUNNING" }, name).record.state, "running");
    });
  }

  for (const name of ["GROWING", "RESTORING", "SNAPSHOTTING", "FINE_GRAINED_RESTORING"]) {
    it(`is succeeded for a success under the name ${name}, whether the answer repeats it or not`, () => {
      assert.equal(read({ actionName: name, status: "SUCCESS" }, name).record.state, "succeeded");
      assert.equal(read({ status: "SUCCESS" }, name).record.state, "succeeded");
    });
  }

  it("is unknown for an answer about another action than the one asked for", () => {
    for (const status of ["SUCCESS", "FAILED", "RUNNING"]) {
      const { record, warnings } = read({ actionName: "GROWING", status }, "SNAPSHOTTING");
      assert.deepEqual([record.state, record.kind, warnings], ["unknown", "GROWING", [contradiction]]);
    }
  });
});

describe("a DWS record's kind", () => {
  for (const [name, counts] of [
    ["SNAPSHOTTING", true],
    ["SNAPSHOTTING_FAILED", true],
    ["GROWING", false],
    ["RESIZE_FAILURE", false],
    ["RESTORING", false],
    ["RESTORING_FAILED", false],
    ["FINE_GRAINED_RESTORING", false],
    ["FINE_GRAINED_RESTORING_FAILED", false],
    ["REBOOTING", false],
  ] as const) {
    it(`is the action's name, and ${name} ${counts ? "counts" : "does not count"} as a backup`, () => {
      const { record } = read({ actionName: name, status: "FAILED" }, name);
      assert.deepEqual([record.kind, query.countsAsBackup(record)], [name, counts]);
    });
  }

  it("is the name asked for when the answer leaves it out", () => {
    assert.equal(read({ status: "RUNNING" }, "RESTORING").record.kind, "RESTORING");
  });
});

describe("a DWS record's instants", () => {
  const ended = { endTime: "2025-05-19 09:07:42.0" };
  const earlier = { endTime: "2025-05-19 09:06:18.0" };
  const action = (status: string, ...subItems: readonly (readonly { endTime?: string }[])[]): Action => ({
    status,
    submitTime: "2025-05-19 09:05:10.0",
    items: subItems.map((list) => ({ subItems: list.map((item) => ({ status: "SUCCESS", ...item })) })),
  });
  const instants = (given: Action, zone?: string) => {
    const { startedAt, completedAt } = read(given, "SNAPSHOTTING", zone).record;
    return [startedAt, completedAt];
  };

  it("are the submission and the latest end of all steps", () => {
    assert.deepEqual(instants(action("SUCCESS", [earlier, ended], [earlier]), "+08:00"), [
      "2025-05-19T01:05:10.000Z",
      "2025-05-19T01:07:42.000Z",
    ]);
  });

  it("have no end as long as one step has none", () => {
    for (const steps of [[[ended, {}]], [[ended], [{}]], [[{}, ended]], [[{}]]]) {
      assert.deepEqual(instants(action("SUCCESS", ...steps), "+08:00"), ["2025-05-19T01:05:10.000Z", undefined]);
    }
  });

  it("have no end when one step's end cannot be read", () => {
    const given = action("SUCCESS", [ended, { endTime: "2025-02-30 09:07:42.0" }]);
    assert.deepEqual(instants(given, "+08:00"), ["2025-05-19T01:05:10.000Z", undefined]);
  });

  it("have no end without any step", () => {
    assert.deepEqual(instants(action("SUCCESS"), "+08:00"), ["2025-05-19T01:05:10.000Z", undefined]);
    assert.deepEqual(instants(action("SUCCESS", []), "+08:00"), ["2025-05-19T01:05:10.000Z", undefined]);
  });

  for (const [word, state] of Object.entries(stateWords.dws)) {
    const has = state === "succeeded" || state === "failed";
    it(`${has ? "include" : "leave out"} the end of an action with status ${word}`, () => {
      assert.equal(instants(action(word, [ended]), "UTC")[1], has ? "2025-05-19T09:07:42.000Z" : undefined);
    });
  }

  it("are all absent without a zone, which is said once with how often it mattered", () => {
    const { record, warnings } = read(action("SUCCESS", [earlier, ended]));
    assert.deepEqual([record.startedAt, record.completedAt], [undefined, undefined]);
    assert.deepEqual(warnings, [
      "DWS times have no zone and dwsTimeZone is not set: the record has no instants (3 times)",
    ]);
  });

  it("take the earlier instant of an hour that comes twice, and nothing for one that is skipped", () => {
    const submitted = (submitTime: string): Action => ({ status: "RUNNING", submitTime });
    const zone = "Europe/Berlin";
    assert.deepEqual(instants(submitted("2025-10-26 02:30:00.0"), zone), ["2025-10-26T00:30:00.000Z", undefined]);
    assert.deepEqual(instants(submitted("2025-03-30 02:30:00.0"), zone), [undefined, undefined]);
  });
});

describe("the dwsTimeZone argument", () => {
  for (const zone of ["UTC", "Asia/Shanghai", "+08:00", "-03:30"]) {
    it(`can be ${zone}`, () => {
      assert.deepEqual(query.checkInputs?.({ clusterId, actionName: "GROWING", dwsTimeZone: zone }), []);
    });
  }

  for (const zone of ["CST8", "+8", "+0800", "Asia/Nowhere", "08:00", "+25:00"]) {
    it(`cannot be ${zone}`, () => {
      const reason = "must be an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00";
      assert.deepEqual(query.checkInputs?.({ clusterId, actionName: "GROWING", dwsTimeZone: zone }), [
        { property: "dwsTimeZone", reason },
      ]);
    });
  }
});
