import type { TargetReading } from "../../../provider/gates/reading";
import type { BackupRecord } from "../../../provider/core/records/record";
import { ago, day, failure, hour, record, success } from "../gates/judged";
import type { Fleet } from "./fleet";

export const project = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

/** Ids as the services give them. */
export function idOf(place: number): string {
  return `dc5a7f1e-93b2-4c1d-8e0a-${place.toString(16).padStart(12, "0")}`;
}

/** A cache that is stale, one whose last task failed, 15 that may not be read for one cause, and some of their own cause. */
export function equalCauses(): Fleet {
  const denied = (place: number): Partial<TargetReading> => ({
    error: {
      class: "permission",
      code: "API_FORBIDDEN",
      message: `dcs ${idOf(place)}: the user has no permission; request id ${idOf(900 + place)}`,
    },
  });
  const stories: readonly (readonly [name: string, story: Partial<TargetReading> | readonly BackupRecord[]])[] = [
    ["cache", [success(9 * day), success(10 * day)]],
    ["orders", [failure(2 * hour), success(3 * hour)]],
    ...Array.from({ length: 15 }, (_, at) => [`store-${at + 1}`, denied(at)] as const),
    [
      "throttled",
      { error: { class: "throttled", code: "API_THROTTLED", message: "dcs asked for fewer requests (429)" } },
    ],
    [`dcs/${idOf(18)}`, [record("unknown", { began: 6 * hour }), success(30 * hour)]],
    ["fine", [success(3 * hour)]],
  ];
  const place = { service: "dcs", region: "eu-west-101", projectId: project };
  const read = { asOf: ago(0), asOfSource: "server" as const, complete: true, pagesFetched: 1 };
  return {
    description: {
      criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true },
      targets: stories.map(([name], at) => ({
        ...(name.includes("/") ? {} : { name }),
        service: "dcs",
        resourceId: idOf(at),
      })),
    },
    recording: {
      schemaVersion: "1",
      answers: stories.map(([target, story], at): TargetReading => {
        const common = { ...place, target, resourceId: idOf(at) };
        if (!Array.isArray(story)) return { ...common, ...(story as Partial<TargetReading>) };
        const records = (story as readonly BackupRecord[]).map((one, task) => ({
          ...one,
          resourceId: idOf(at),
          id: idOf(1000 * (at + 1) + task),
        }));
        return { ...common, ...read, records };
      }),
    },
    expected: { fail: 2, unknown: 17, pass: 1 },
  };
}
