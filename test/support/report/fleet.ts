import type { BackupRecord } from "../../../provider/core/records/record";
import type { TargetReading } from "../../../provider/gates/reading";
import { ago, day, failure, hour, minute, readAt, record, success } from "../gates/judged";

/** A gate description and a recording for it, as files hold them. */
export interface Fleet {
  readonly description: Readonly<Record<string, unknown>>;
  readonly recording: { readonly schemaVersion: "1"; readonly answers: readonly TargetReading[] };
  /** How many targets come to each verdict. */
  readonly expected: Readonly<Record<string, number>>;
}

/** One way in which a target can stand. */
interface Story {
  readonly verdict: string;
  readonly records?: (place: number) => readonly BackupRecord[];
  readonly reading?: Partial<TargetReading>;
}

/** A success each day, three hours and some minutes before the reading, but on the days that are left out. */
function daily(place: number, without: readonly number[] = []): BackupRecord[] {
  return Array.from({ length: 14 }, (_, at) => at)
    .filter((at) => !without.includes(at))
    .map((at) =>
      success(at * day + 3 * hour + (place % 50) * minute, { id: `backup-${place}-${at}`, sizeBytes: 880_000 + at }),
    );
}

const stories: Readonly<Record<string, Story>> = {
  fresh: { verdict: "pass", records: (place) => daily(place) },
  ageing: { verdict: "warn", records: (place) => daily(place, [0]).map((one) => later(one, 4 * hour)) },
  stale: {
    verdict: "fail",
    records: (place) => [failure(3 * hour), failure(27 * hour), ...daily(place, [0, 1, 6, 7])],
  },
  running: {
    verdict: "pending",
    records: (place) => [record("running", { began: 12 * minute }, { progress: 40 }), ...daily(place, [0, 1])],
  },
  throttled: {
    verdict: "unknown",
    reading: { error: { class: "throttled", code: "API_THROTTLED", message: "dcs asked for fewer requests (429)" } },
  },
  malformed: {
    verdict: "unknown",
    reading: { error: { class: "invalidResponse", code: "WIRE_UNREADABLE", message: "the answer is not JSON" } },
  },
};

function later(one: BackupRecord, by: number): BackupRecord {
  const moved = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : new Date(Date.parse(text) + by).toISOString();
  return { ...one, startedAt: moved(one.startedAt)!, completedAt: moved(one.completedAt)! };
}

/** Of a hundred targets one fails, one is throttled, one answers nonsense, one warns, one is under way. */
function storyOf(place: number): Story {
  const names: Readonly<Record<number, keyof typeof stories>> = {
    7: "stale",
    23: "throttled",
    41: "malformed",
    59: "ageing",
    77: "running",
  };
  return stories[names[place % 100] ?? "fresh"]!;
}

function idOf(place: number): string {
  return `dc500000-0000-4000-8000-${place.toString(16).padStart(12, "0")}`;
}

/** A fleet of `size` caches, the same at each run. */
export function fleetOf(size: number, criteria: Readonly<Record<string, unknown>> = {}): Fleet {
  const places = Array.from({ length: size }, (_, place) => place);
  const nameOf = (place: number): string => `cache-${String(place).padStart(5, "0")}`;
  const answers = places.map((place): TargetReading => {
    const { records, reading } = storyOf(place);
    const common = { target: nameOf(place), service: "dcs", resourceId: idOf(place), region: "eu-west-101" };
    if (records === undefined) return { ...common, ...reading };
    const own = records(place).map((one) => ({ ...one, resourceId: idOf(place) }));
    return { ...common, asOf: ago(0), asOfSource: "server", complete: true, pagesFetched: 1, records: own };
  });
  const expected: Record<string, number> = {};
  for (const place of places) {
    const { verdict } = storyOf(place);
    expected[verdict] = (expected[verdict] ?? 0) + 1;
  }
  return {
    description: {
      criteria: { lastBackupMaximumAge: "26h", lastBackupWarningAge: "23h", lastTaskSucceeded: true, ...criteria },
      targets: places.map((place) => ({ name: nameOf(place), service: "dcs", resourceId: idOf(place) })),
    },
    recording: { schemaVersion: "1", answers },
    expected,
  };
}

export const fleetNow = new Date(readAt).toISOString();
