import type { Cell } from "./cells";

/** A part of the suite, and the cells in which it says something that it does not say elsewhere. */
export interface Part {
  readonly name: string;
  /** What mocha is given: files and folders below the root. */
  readonly specs: readonly string[];
  readonly runsIn: (cell: Cell) => boolean;
}

const everywhere = (): boolean => true;
/** These run no program: the plugin and the command line bring what they need of the SDK, and what differs is Node. */
const oncePerNode = ({ is }: Cell): boolean => is === "newest";

/** The whole, as `make matrix` runs it. */
export const wholeSuite: readonly Part[] = [
  { name: "unit", specs: ["test/unit/**/*.test.ts", "test/vectors/*.test.ts"], runsIn: oncePerNode },
  { name: "contract", specs: ["test/contract/**/*.test.ts"], runsIn: oncePerNode },
  { name: "plugin", specs: ["test/plugin/*.test.ts"], runsIn: oncePerNode },
  { name: "command line", specs: ["test/cli/*.test.ts"], runsIn: oncePerNode },
  { name: "doors", specs: ["test/sdk/doors.test.ts", "test/sdk/nodejs.test.ts"], runsIn: everywhere },
  {
    // The first two install the packed tarball into a project of their own: all doors and `check`, on one evidence.
    name: "on the engine",
    specs: [
      "test/engine/agreement.test.ts",
      "test/engine/dynamic.test.ts",
      "test/engine/dataSources.test.ts",
      "test/engine/dynamicGate.test.ts",
      "test/engine/gate.test.ts",
      "test/engine/gateFunctions.test.ts",
      "test/engine/hooks.test.ts",
      "test/engine/policyPack.test.ts",
      "test/engine/resourceHook.test.ts",
      "test/engine/setup.test.ts",
    ],
    runsIn: everywhere,
  },
];

/** What CI can afford: the plugin's first answers, every door loaded, and the packed tarball from install to a verdict. */
export const smallPart: readonly Part[] = [
  { name: "plugin", specs: ["test/plugin/start.test.ts", "test/plugin/calls.test.ts"], runsIn: oncePerNode },
  { name: "doors", specs: ["test/sdk/doors.test.ts"], runsIn: oncePerNode },
  { name: "first run", specs: ["test/cli/firstRun.test.ts"], runsIn: oncePerNode },
];
