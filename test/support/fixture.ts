import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { QueryName } from "../../provider/simulator/index";

/** A wire answer kept in test/fixtures, and where it comes from. */
export interface Fixture {
  readonly status: number;
  readonly origin: "documented" | "captured" | "invented";
  readonly source: string;
  /** Absent for an answer without a body. */
  readonly body?: unknown;
}

export function readFixture(queryName: QueryName, name: string): Fixture {
  return JSON.parse(readFileSync(join(__dirname, "../fixtures", queryName, `${name}.json`), "utf8")) as Fixture;
}
