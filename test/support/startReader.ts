import assert from "node:assert/strict";
import { resolveSettings, type GivenSettings } from "../../provider/config/resolveSettings";
import type { RecordToken } from "../../provider/generated/types";
import { createReader, type Reader } from "../../provider/reading/createReader";
import type { ReaderOptions } from "../../provider/reading/connect";
import {
  simulatorDefaults,
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from "../../provider/simulator/index";
import type { AnyAnswer, QueryCase } from "./queryCases";

/** 2026-01-15T12:00:00Z, the clock of simulator and reader alike: a whole second, since a Date header has no finer one. */
export const fixedNow = Date.UTC(2026, 0, 15, 12);

/** A simulator for each test of a describe block. A scripted reply that no request used fails the test. */
export function useSimulator(options: SimulatorOptions = {}): () => Simulator {
  let simulator: Simulator | undefined;
  beforeEach(async () => {
    simulator = await startSimulator({ now: () => fixedNow, ...options });
  });
  afterEach(async () => {
    const unused = simulator?.unusedScripts() ?? [];
    await simulator?.close();
    assert.deepEqual(unused, [], "scripted replies that were never asked for");
  });
  return () => {
    assert.ok(simulator, "the simulator is only there while a test runs");
    return simulator;
  };
}

const { accessKey, secretKey } = simulatorDefaults;

/** A reader pointed at a simulator, with its key pair unless other settings are given. */
export function readerAt(
  simulator: Simulator,
  given: GivenSettings = { accessKey, secretKey },
  options: Omit<ReaderOptions, "settings"> = {},
): Reader {
  const { region, projectId, endpoints } = simulator;
  const { settings, problems } = resolveSettings({ region, projectId, endpoints, ecsMetadata: "false", ...given }, {});
  assert.deepEqual(problems, []);
  return createReader({ settings, now: () => fixedNow, ...options });
}

/** Reads a query about its default resource; further arguments go on top. */
export function readCase(
  reader: Reader,
  query: QueryCase,
  more: Readonly<Record<string, unknown>> = {},
): Promise<AnyAnswer> {
  return reader.read<RecordToken>(query.token, { ...query.inputs, ...more });
}
