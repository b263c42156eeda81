import { readsBegun } from "./readsBegun";
import { simulatorResources, type Simulator } from "../../provider/simulator/index";
import { gateClient, type GateClient } from "./gateClient";
import { fixedNow, useSimulator } from "./startReader";
import { useService, type RunningService } from "./startService";
import { virtualTiming, type VirtualTiming } from "./virtualTiming";

const { dcsInstanceId } = simulatorResources;

/** Open on the scenario "fresh", whose newest backup is an hour old, and closed on "stale". */
export const openWhenFresh = {
  criteria: { lastBackupMaximumAge: "26h" },
  targets: [{ service: "dcs", resourceId: dcsInstanceId }],
};

/** Pending on the scenario "running", and worth waiting for. */
export const waitsForQuiet = {
  criteria: { noTaskRunning: true },
  targets: openWhenFresh.targets,
  wait: { timeout: "30m", interval: "30s", backoff: 1, jitter: "0%" },
};

/** A configured service before the simulator, with a clock for gates that only the test moves. */
export interface GateBench {
  simulator(): Simulator;
  service(): RunningService;
  gate(): GateClient;
  timing(): VirtualTiming;
  /** Warnings that were logged so far. */
  warnings(): string[];
  /** Reads that reached the simulator. */
  reads(): number;
  /** Resolves once so many wait for the clock. */
  sleepers(count: number): Promise<void>;
}

export function useGateBench(options: { readonly isConfigured?: boolean } = {}): GateBench {
  let timing = virtualTiming({ now: fixedNow });
  const simulator = useSimulator();
  const service = useService(() => {
    timing = virtualTiming({ now: fixedNow });
    return { environment: simulator().environment(), reads: { now: () => fixedNow }, gates: { timing } };
  });
  beforeEach(async () => {
    await service().provider.handshake("127.0.0.1:9");
    if (options.isConfigured !== false) await service().provider.configure({});
  });
  return {
    simulator,
    service,
    gate: () => gateClient(service().provider),
    timing: () => timing,
    warnings: () =>
      service()
        .log.filter((line) => line.startsWith("warning: "))
        .map((line) => line.slice("warning: ".length)),
    reads: () => readsBegun(simulator()),
    async sleepers(count) {
      while (timing.sleepers() < count) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
