/** One run in simulated time: all of one processor, and of no other run's. */
import { simulatedRun, type SimulatedOptions } from "../quota/simulatedRun";
import { handedIn, handOver } from "./runChild";

void simulatedRun(handedIn<SimulatedOptions>()).then((run) => {
  handOver(run);
  process.exit(0);
});
