import type { BackupRecord } from "../../../provider/core/records/record";
import { criterionNames } from "../../../provider/core/criterionNames";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import type { Gate } from "../../../provider/gates/gate";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { TargetReading } from "../../../provider/gates/reading";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { atMost, rounded, type SuiteResult } from "../report/goal";

const records = 10_000;
const rounds = 15;
const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 0, 15, 12);
const instanceId = "dc500000-0000-4000-8000-000000000001";

const at = (instant: number): string => new Date(instant).toISOString();

/** One backup per hour, every 50th failed, as the service would list it and as a record. */
function history(): { readonly body: string; readonly records: readonly BackupRecord[] } {
  const rows = Array.from({ length: records }, (_, number) => {
    const ended = now - (number + 1) * hour;
    const hasFailed = number % 50 === 49;
    const backupId = `dc000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
    const [began, end] = [at(ended - 10 * minute), at(ended)];
    const wire = {
      backup_id: backupId,
      instance_id: instanceId,
      backup_name: `backup_${number}`,
      period: "01:00-02:00",
      size: 880_232 + number,
      backup_type: "auto",
      created_at: began,
      updated_at: end,
      execution_at: began,
      progress: "100.00",
      error_code: hasFailed ? "dcs.08.0001" : {},
      remark: "",
      status: hasFailed ? "failed" : "succeed",
      is_support_restore: "TRUE",
      backup_format: "rdb",
    };
    const record: BackupRecord = {
      service: "dcs",
      resourceId: instanceId,
      id: backupId,
      kind: "instanceBackup",
      backupType: "auto",
      state: hasFailed ? "failed" : "succeeded",
      rawState: wire.status,
      progress: 100,
      startedAt: began,
      completedAt: end,
      sizeBytes: wire.size,
      ...(hasFailed ? { errorCode: "dcs.08.0001" } : {}),
      evidenceGrade: "artefact",
    };
    return { wire, record };
  });
  const body = JSON.stringify({ total_num: records, backup_record_response: rows.map(({ wire }) => wire) });
  return { body, records: rows.map(({ record }) => record) };
}

/** All eleven criteria, with windows that reach over the whole history. */
function wholeGate(): Gate {
  const parsed = parseGate(
    {
      criteria: {
        lastBackupMaximumAge: "26h",
        lastBackupWarningAge: "20h",
        lastTaskSucceeded: true,
        maximumConsecutiveFailures: 1,
        noTaskRunning: true,
        maximumRunningDuration: "2h",
        minimumRedundancy: 1000,
        minimumRedundancyWithin: "400d",
        lastBackupMinimumSize: "500Ki",
        maximumSizeDecrease: "50%",
        maximumSizeDecreaseSamples: 1000,
        oldestBackupMinimumAge: "300d",
        maximumGap: "3h",
        maximumGapWithin: "400d",
        newerThan: at(now - 2 * hour),
      },
      targets: [{ service: "dcs", resourceId: instanceId, name: "cache" }],
    },
    { facts: gateFacts, now },
  );
  if (parsed.kind !== "gate") throw new Error("the benchmark's own gate is wrong");
  return parsed.gate;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What a verdict costs beside merely parsing the answer that it is made from. */
// eslint-disable-next-line @typescript-eslint/require-await -- a suite is asynchronous, this one has nothing to wait for
export async function gates(): Promise<SuiteResult> {
  const { body, records: all } = history();
  const gate = wholeGate();
  const reading: TargetReading = {
    target: "cache",
    service: "dcs",
    resourceId: instanceId,
    asOf: at(now),
    asOfSource: "server",
    complete: true,
    records: all,
  };
  const times = { parse: [] as number[], judge: [] as number[] };
  let asked = 0;
  // Interleaved, so that whatever else the machine does meets both; the first rounds warm up and do not count.
  for (let round = -3; round < rounds; round++) {
    const parse = timed(() => JSON.parse(body) as unknown);
    const judge = timed(() => {
      asked = evaluateGate(gate, [reading], now).result.targetResults[0]?.criteria.length ?? 0;
    });
    if (round >= 0) [times.parse, times.judge].forEach((list, at) => list.push(at === 0 ? parse : judge));
  }
  if (asked !== criterionNames.length) throw new Error(`${asked} criteria were judged, not ${criterionNames.length}`);
  const [parse, judge] = [median(times.parse), median(times.judge)];
  return {
    method: `${records} records of one instance, all ${criterionNames.length} criteria; the median of ${rounds} interleaved rounds.`,
    tables: [
      {
        title: "One evaluation beside JSON.parse of the answer",
        head: ["What", "Median", "Ratio"],
        rows: [
          ["JSON.parse of the body", `${parse.toFixed(2)} ms`, "1"],
          ["verdict of all criteria", `${judge.toFixed(2)} ms`, (judge / parse).toFixed(1)],
        ],
      },
    ],
    goals: [atMost("gates.evaluation", rounded(judge / parse, 1), 50, "× JSON.parse of the same answer")],
  };
}
