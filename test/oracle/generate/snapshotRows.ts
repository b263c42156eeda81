import { instant } from "../instants";
import type { Row } from "../reading/wire";
import type { OracleRecord } from "../types";
import type { Dice } from "./dice";
import { hour, minute } from "./spanTexts";
import { written, type Writing } from "./writing";

/** Snapshots of a warehouse as the service lists them. */
export function warehouseRows(dice: Dice, records: readonly OracleRecord[], writing: Writing): readonly Row[] {
  // The planned start: of all automatic snapshots of a cluster, or of none.
  const isPlanned = dice.chance(30);
  const delays = dice.chance(80) ? [0, minute, 59 * minute, 60 * minute] : [-minute, 61 * minute, 8 * hour, 9 * hour];
  return records.map((record) => {
    const [started, finished] = [instant(record.startedAt), instant(record.completedAt)];
    const type = typeOf(record);
    return {
      id: record.id ?? null,
      cluster_id: dice.weighted([
        [92, record.resourceId],
        [3, "resource-of-another"],
        [5, null],
      ]),
      status: record.rawState ?? null,
      ...(type === undefined ? {} : { type }),
      ...(started === undefined ? {} : { started: written(dice, started, writing) }),
      ...(finished === undefined ? {} : { finished: written(dice, finished, writing) }),
      ...(finished !== undefined && dice.chance(20) ? { updated: written(dice, finished + minute, writing) } : {}),
      ...(record.sizeBytes === undefined ? {} : { size: record.sizeBytes / 1e9 }),
      ...(record.incremental === undefined ? {} : { prior_backup_key: record.incremental ? "20261119" : "FULL" }),
      ...levelOf(dice, record),
      ...(isPlanned && type === "AUTO" && started !== undefined
        ? { bak_expected_start_time: `${started - dice.oneOf(delays)}` }
        : {}),
    };
  });
}

function typeOf({ backupType }: OracleRecord): string | undefined {
  const words: Readonly<Record<string, string>> = { auto: "AUTO", manual: "MANUAL" };
  return backupType === undefined ? undefined : (words[backupType] ?? "COPY");
}

function levelOf(dice: Dice, { kind }: OracleRecord): Row {
  if (kind !== "clusterSnapshot") {
    return dice.chance(50) ? { backup_level: dice.oneOf(["schema", "table"]) } : { fine_grained_backup: true };
  }
  return dice.chance(50) ? {} : { backup_level: "cluster", fine_grained_backup: false };
}

/** Snapshots of the data of a search cluster as the service lists them. */
export function searchRows(dice: Dice, records: readonly OracleRecord[]): readonly Row[] {
  return records.map((record) => {
    const [started, finished] = [instant(record.startedAt), instant(record.completedAt)];
    return {
      id: record.id ?? null,
      clusterId: dice.weighted([
        [92, record.resourceId],
        [3, "resource-of-another"],
        [5, null],
      ]),
      status: record.rawState ?? null,
      ...(started === undefined ? {} : { startTime: started }),
      endTime: finished ?? dice.oneOf([null, 0]),
      created: new Date(started ?? 0).toISOString().slice(0, 19),
      ...typesOf(dice, record.backupType),
      ...(dice.chance(95) ? { indices: dice.chance(88) ? "*" : "orders-*,invoices" } : {}),
      totalShards: 24,
      ...(record.failedParts === undefined ? {} : { failedShards: record.failedParts }),
    };
  });
}

/** The type in one of the two ways in which the service says it, in both, or in two that differ. */
function typesOf(dice: Dice, type: string | undefined): Row {
  if (type === undefined) return {};
  const backupType = type === "auto" ? "0" : type === "manual" ? "1" : type;
  return dice.weighted([
    [50, { backupMethod: type, backupType }],
    [25, { backupMethod: type }],
    [20, { backupType }],
    [5, { backupMethod: "auto", backupType: "1" }],
  ]);
}
