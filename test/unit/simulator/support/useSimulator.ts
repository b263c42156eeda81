import { startSimulator, type Simulator, type SimulatorOptions } from "../../../../provider/simulator/index";
import { fixedNow } from "./callSimulator";

/** A new simulator for each test of a describe block, its clock standing at `fixedNow`. */
export function useSimulator(options: SimulatorOptions = {}): () => Simulator {
  let simulator: Simulator | undefined;
  beforeEach(async () => {
    simulator = await startSimulator({ now: () => fixedNow, ...options });
  });
  afterEach(async () => {
    await simulator?.close();
  });
  return () => {
    if (simulator === undefined) {
      throw new Error("The simulator is only there while a test runs.");
    }
    return simulator;
  };
}
