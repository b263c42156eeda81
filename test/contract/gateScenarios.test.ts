import assert from "node:assert/strict";
import type { BackupRecord } from "../../provider/core/records/record";
import { scenarioNames, simulatorDefaults, type ScenarioName, type ServiceName } from "../../provider/simulator/index";
import { allQueryCases, queryCases, type AnyAnswer } from "../support/queryCases";
import { fixedNow, readCase, readerAt, useSimulator } from "../support/startReader";
import { gateStories, serviceStories } from "./support/gateStories";

const { authToken } = simulatorDefaults;
const services = allQueryCases.map(({ service }) => service);
const minute = 60_000;

interface Told {
  readonly state: string;
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
}

/** `state start end`, days and times of January 2026 in short; a dash is an instant that the record does not have. */
function told({ state, startedAt, completedAt }: Told): string {
  const short = (instant = "-"): string => instant.replace(/^2026-01-/, "").replace(/:00\.000Z$/, "");
  return `${state} ${short(startedAt)} ${short(completedAt)}`;
}

describe("scenarios for gates, read over HTTP", () => {
  const simulator = useSimulator();
  const answerIn = (scenario: ScenarioName, service: ServiceName, more?: Record<string, unknown>) => {
    simulator().setScenario(scenario);
    return readCase(readerAt(simulator()), queryCases[service], more);
  };
  const recordsIn = async (scenario: ScenarioName, service: ServiceName, more?: Record<string, unknown>) =>
    (await answerIn(scenario, service, more)).records as readonly BackupRecord[];

  for (const [scenario, story] of Object.entries(gateStories)) {
    for (const service of services) {
      it(`tell the story of ${scenario}: ${service}`, async () => {
        const isSingle = service === "dws" || service === "cbr";
        const expected = story.of?.[service] ?? (isSingle ? story.single : story.lists);
        const answer = await answerIn(scenario as ScenarioName, service);
        assert.deepEqual(answer.records.map(told), expected);
        assert.deepEqual([answer.asOf, answer.asOfSource], ["2026-01-15T12:00:00.000Z", "server"]);
        assert.equal(answer.complete, true);
      });
    }
  }

  for (const [scenario, { service, lines }] of Object.entries(serviceStories)) {
    it(`tell the story of ${scenario}: ${service}, the others as in fresh`, async () => {
      for (const other of services.filter((name) => name !== service)) {
        assert.deepEqual(await recordsIn(scenario as ScenarioName, other), await recordsIn("fresh", other), other);
      }
      assert.deepEqual((await recordsIn(scenario as ScenarioName, service)).map(told), lines);
    });
  }

  it("skip, time out, and succeed in part, in CBR's own words and counters", async () => {
    const told = async (scenario: ScenarioName) => {
      const [record] = await recordsIn(scenario, "cbr");
      return [record?.kind, record?.rawState, record?.failedParts, record?.incremental];
    };
    assert.deepEqual(await told("skipped"), ["backup", "skipped", undefined, true]);
    assert.deepEqual(await told("timedOut"), ["backup", "timeout", undefined, true]);
    assert.deepEqual(await told("partial"), ["backup", "success", 1, true]);
    assert.deepEqual(await told("partialSync"), ["backup", "success", 2, true]);
    assert.deepEqual(await told("fullBackup"), ["backup", "success", undefined, false]);
  });

  it("succeed in something else than a backup, and no latest backup comes of it", async () => {
    const cce = await answerIn("restored", "cce");
    assert.deepEqual(
      cce.records.map(({ kind }) => kind),
      ["master-backup-rollback", "master-backup", "master-backup"],
    );
    assert.equal(cce.latestBackupTime, "2026-01-12T12:00:00.000Z");
    const cbr = await answerIn("restored", "cbr");
    assert.deepEqual([cbr.records[0]?.kind, cbr.latestBackupTime], ["restore", undefined]);
    for (const actionName of ["GROWING", "RESTORING", "FINE_GRAINED_RESTORING"]) {
      const dws = await answerIn("restored", "dws", { actionName });
      assert.deepEqual(
        dws.records.map((record) => [record.kind, told(record)]),
        [[actionName, "succeeded 15T10:50 15T11:00"]],
      );
      assert.equal(dws.latestBackupTime, undefined);
    }
    assert.deepEqual(await recordsIn("restored", "dws", { actionName: "RESTORING_FAILED" }), []);
  });

  it("lose backups, whose word stays and whose end does not", async () => {
    assert.deepEqual(
      (await recordsIn("goneTouched", "dcs")).map(({ rawState, completedAt }) => [rawState, completedAt]),
      [
        ["succeed", "2026-01-06T12:00:00.000Z"],
        ["expired", undefined],
        ["deleted", undefined],
      ],
    );
    assert.equal((await answerIn("goneTouched", "dcs")).latestBackupAgeSeconds, 777600);
    assert.equal((await answerIn("gone", "dcs")).latestBackupAgeSeconds, 259200);
    assert.equal((await answerIn("allGone", "dcs")).latestBackupAgeSeconds, undefined);
  });

  it("shrink, or do not say their size", async () => {
    const sizes = async (scenario: ScenarioName) =>
      (await recordsIn(scenario, "dcs")).map(({ sizeBytes }) => sizeBytes);
    const usual = [880232, 880232, 880232, 880232, 880232];
    assert.deepEqual(await sizes("shrunk"), [88023, ...usual]);
    assert.deepEqual(await sizes("sizeAbsent"), [undefined, ...usual]);
  });

  it("are of one backup type, or of none that anybody states", async () => {
    const types = async (scenario: ScenarioName, service: ServiceName) =>
      (await recordsIn(scenario, service)).map(({ backupType }) => backupType);
    for (const service of ["css", "dcs"] as const) {
      assert.deepEqual(await types("fresh", service), ["auto", "manual", "auto"]);
      assert.deepEqual(await types("onlyManual", service), ["manual", "manual", "manual"]);
      assert.deepEqual(await types("untyped", service), [undefined, undefined, undefined]);
      assert.equal((await answerIn("untyped", service)).latestBackupTime, undefined);
    }
    assert.equal("incremental" in ((await recordsIn("untyped", "cbr"))[0] ?? {}), false);
  });

  const foreign: Readonly<Record<ServiceName, readonly string[]>> = {
    cce: ["Success ", "SUCCEED", "PartiallyFailed", "Success"],
    css: ["SUCCESS ", "SUCCEED", "PartiallyFailed", "SUCCESS"],
    dws: ["SUCCEED"],
    cbr: ["success "],
    dcs: ["succeed ", "SUCCEED", "PartiallyFailed", "succeed"],
  };
  for (const service of services) {
    it(`use words that only resemble the service's, and they are kept as they came: ${service}`, async () => {
      const records = await recordsIn("foreignWords", service);
      assert.deepEqual(
        records.map(({ rawState }) => rawState),
        foreign[service],
      );
    });
  }

  it("carry text that would forge a line, as far as the reader", async () => {
    const forged = "\u001b[32mok\u001b[0m\r\n::error title=forged::forged%0A\n| pass | pass |\nOK - all fine";
    for (const service of ["cce", "css", "cbr"] as const) {
      assert.equal((await recordsIn("forgedText", service))[0]?.message, forged, service);
    }
    assert.equal((await recordsIn("forgedText", "dcs"))[0]?.errorCode, forged);
    for (const service of ["cce", "css", "dcs"] as const) {
      assert.equal((await recordsIn("forgedText", service))[1]?.rawState, `Success${forged}`, service);
    }
  });

  for (const service of services) {
    it(`reach an age of exactly 24 hours, and 1 millisecond more: ${service}`, async () => {
      const ages = async (scenario: ScenarioName) => (await answerIn(scenario, service)).latestBackupAgeSeconds;
      assert.deepEqual([await ages("exactly24Hours"), await ages("over24Hours")], [86_400, 86_400.001]);
    });

    it(`come from the future, by 5 minutes and by an hour: ${service}`, async () => {
      const within = await answerIn("futureWithinTolerance", service);
      assert.deepEqual(
        [within.latestBackupTime, within.latestBackupAgeSeconds, within.warnings],
        ["2026-01-15T12:05:00.000Z", 0, []],
      );
      const beyond = await answerIn("futureBeyondTolerance", service);
      assert.deepEqual(
        [beyond.latestBackupTime, beyond.latestBackupAgeSeconds],
        ["2026-01-15T13:00:00.000Z", undefined],
      );
    });

    it(`date their answers otherwise, and move no record: ${service}`, async () => {
      const fresh = await recordsIn("fresh", service);
      const seen = async (scenario: ScenarioName) => {
        const { records, asOf, asOfSource, latestBackupAgeSeconds } = await answerIn(scenario, service);
        assert.deepEqual(records, fresh, scenario);
        return [asOf, asOfSource, latestBackupAgeSeconds];
      };
      assert.deepEqual(await seen("noDate"), ["2026-01-15T12:00:00.000Z", "local", 3600]);
      assert.deepEqual(await seen("dateAhead"), ["2026-01-15T13:00:00.000Z", "server", 7200]);
      assert.deepEqual(await seen("dateBehind"), ["2026-01-15T11:50:00.000Z", "server", 3000]);
      await assert.rejects(answerIn("dateFarBehind", service), { code: "WIRE_STALE" });
    });
  }

  it("list a record twice, which counts once; DCS counts it in its total as well, which is then not reached", async () => {
    for (const service of services) {
      const { records, complete } = await answerIn("duplicated", service);
      assert.deepEqual(records, await recordsIn("fresh", service), service);
      assert.equal(complete, service !== "dcs");
    }
  });

  it("tell two tales of one record, and the reading is not complete", async () => {
    for (const service of ["cce", "css", "dcs"] as const) {
      const { records, complete, incompleteReason } = await answerIn("contradictory", service);
      assert.deepEqual(records.map(told), [
        "unknown 15T10:50 15T11:00",
        "succeeded 14T10:50 14T11:00",
        "succeeded 13T10:50 13T11:00",
      ]);
      assert.deepEqual([complete, incompleteReason === undefined], [false, false]);
    }
    for (const service of ["dws", "cbr"] as const) {
      assert.deepEqual(await recordsIn("contradictory", service), await recordsIn("fresh", service));
    }
  });

  it("refuse or miss one service among others that answer", async () => {
    for (const scenario of ["deniedAmongOthers", "missingAmongOthers"] as const) {
      for (const service of ["cce", "css", "dws", "cbr"] as const) {
        assert.deepEqual(await recordsIn(scenario, service), await recordsIn("fresh", service), service);
      }
    }
    await assert.rejects(answerIn("deniedAmongOthers", "dcs"), { code: "AUTH_DENIED" });
    await assert.rejects(answerIn("missingAmongOthers", "dcs"), { code: "API_NOT_FOUND" });
    await assert.rejects(answerIn("notFound", "cce"), { code: "API_NOT_FOUND" });
    await assert.rejects(answerIn("notFound", "css"), { code: "API_NOT_FOUND_OR_DENIED" });
  });

  for (const [scenario, end] of [
    ["progressing", "succeeded"],
    ["progressingToFailure", "failed"],
  ] as const) {
    for (const service of services) {
      it(`move with the clock from idle to the end: ${scenario}, ${service}`, async () => {
        const isSingle = service === "dws" || service === "cbr";
        const older = ["succeeded 15T10:50 15T11:00", "succeeded 14T10:50 14T11:00"];
        simulator().setScenario(scenario);
        const at = async (milliseconds: number) => {
          simulator().setNow(fixedNow + milliseconds);
          const reader = readerAt(simulator(), { authToken }, { now: () => fixedNow + milliseconds });
          const { records } = await readCase(reader, queryCases[service]);
          assert.deepEqual(records.slice(1).map(told), isSingle ? [] : records.length === 3 ? older : older.slice(1));
          return records[0] === undefined ? undefined : told(records[0]);
        };
        if (service === "cbr") {
          await assert.rejects(at(0), { code: "API_NOT_FOUND" });
        } else {
          assert.equal(await at(minute - 1), isSingle ? undefined : older[0]);
        }
        const waits = { css: "running 15T12:01 -", cbr: "waiting - -" }[service as string] ?? "waiting 15T12:01 -";
        assert.equal(await at(minute), waits);
        assert.equal(await at(2 * minute - 1), waits);
        assert.equal(await at(2 * minute), "running 15T12:01 -");
        assert.equal(await at(5 * minute - 1), "running 15T12:01 -");
        assert.equal(await at(5 * minute), `${end} 15T12:01 15T12:05`);
        assert.equal(await at(14 * minute), `${end} 15T12:01 15T12:05`);
      });
    }
  }

  it("serve a fleet, each resource by a scenario of its own", async () => {
    const ids = [1, 2, 3].map((number) => `dc500000-0000-4000-8000-00000000f00${number}`);
    const [freshId = "", staleId = "", deniedId = ""] = ids;
    simulator().addResource("dcs", freshId);
    simulator().addResource("dcs", staleId, "stale");
    simulator().addResource("dcs", deniedId, "denied");
    const read = (instanceId: string): Promise<AnyAnswer> =>
      readCase(readerAt(simulator()), queryCases.dcs, { instanceId });
    const [fresh, stale] = [await read(freshId), await read(staleId)];
    assert.deepEqual([fresh.latestBackupAgeSeconds, stale.latestBackupAgeSeconds], [3600, 777600]);
    assert.deepEqual([fresh.records[0]?.resourceId, stale.records[0]?.resourceId], [freshId, staleId]);
    assert.notEqual(fresh.records[0]?.id, stale.records[0]?.id);
    await assert.rejects(read(deniedId), { code: "AUTH_DENIED" });
    await assert.rejects(read("dc500000-0000-4000-8000-00000000f004"), { code: "API_NOT_FOUND" });
  });

  it("are each read by a test of this folder", () => {
    const readHere = [...Object.keys(gateStories), ...Object.keys(serviceStories)];
    const byName = [
      "notFound",
      "deniedAmongOthers",
      "missingAmongOthers",
      "noDate",
      "dateAhead",
      "dateBehind",
      "duplicated",
      "contradictory",
    ];
    const also = ["dateFarBehind", "progressing", "progressingToFailure", "cssBackupOff"];
    const ofCbrLists = ["Gone", "Deleting", "NotRestorable", "NoLog", "Contradiction", "Replicated", "Shared"];
    const ofOneList = ["FewerDisks", "LogsDenied", "BackupsDenied", "LogsCutShort", "BackupsCutShort"];
    const inCbrLists = [...ofCbrLists, ...ofOneList].map((name) => `cbr${name}`);
    const first = scenarioNames.indexOf("notFound");
    assert.deepEqual([...readHere, ...byName, ...also, ...inCbrLists].sort(), scenarioNames.slice(first).sort());
  });
});
