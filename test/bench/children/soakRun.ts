/** The soak, in a process of its own, so that memory and descriptors are those of the client and its server alone. */
import { faultyReads, type FaultyReads } from "../soak/faultyReads";
import { mutatedReads, type MutatedReads } from "../soak/mutatedReads";
import { handedIn, handOver } from "./runChild";

export interface SoakOptions {
  readonly calls: number;
  readonly mutations: number;
  readonly seed: number;
}

export interface SoakRun {
  readonly faulty: FaultyReads;
  readonly mutated: MutatedReads;
}

async function main({ calls, mutations, seed }: SoakOptions): Promise<void> {
  const faulty = await faultyReads(calls, seed);
  const mutated = await mutatedReads(mutations, seed);
  handOver({ faulty, mutated } satisfies SoakRun);
  process.exit(0);
}

void main(handedIn<SoakOptions>());
