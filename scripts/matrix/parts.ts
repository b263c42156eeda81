import type { Cell } from "./cells";

/** A part of the suite, and the cells in which it says something that it does not say elsewhere. */
export interface Part {
  readonly name: string;
  /** What mocha is given: files and folders below the root. */
  readonly specs: readonly string[];
  readonly except?: readonly string[];
  /** Only tests whose full title has this text. */
  readonly only?: string;
  readonly runsIn: (cell: Cell) => boolean;
}

const everywhere = (): boolean => true;
/** These run no program: the plugin and the command line bring what they need of the SDK, and what differs is Node. */
const oncePerNode = ({ is }: Cell): boolean => is === "newest";

/** The whole, as `make matrix` runs it. */
export const wholeSuite: readonly Part[] = [
  {
    name: "unit",
    specs: ["test/unit/**/*.test.ts", "test/vectors/*.test.ts"],
    // What the build makes, by the packages that it has in the checkout; and two evaluators on 180,000 fixed histories,
    // minutes of comparisons of integers, which are those of any Node.
    except: ["test/unit/scripts/bundle.test.ts", "test/unit/gates/oracle.test.ts"],
    runsIn: oncePerNode,
  },
  { name: "contract", specs: ["test/contract/**/*.test.ts"], runsIn: oncePerNode },
  { name: "plugin", specs: ["test/plugin/*.test.ts"], runsIn: oncePerNode },
  { name: "command line", specs: ["test/cli/bin.test.ts", "test/cli/firstRun.test.ts"], runsIn: oncePerNode },
  { name: "doors", specs: ["test/sdk/doors.test.ts", "test/sdk/nodejs.test.ts"], runsIn: everywhere },
  {
    // All doors of the packed package and `check` on the same evidence, then dynamic resources without a plugin.
    name: "tarball on the engine",
    specs: ["test/engine/agreement.test.ts", "test/engine/dynamic.test.ts"],
    only: "installed from a tarball",
    runsIn: everywhere,
  },
  {
    name: "programs on the engine",
    specs: ["test/engine/hooks.test.ts", "test/engine/setup.test.ts"],
    runsIn: everywhere,
  },
];

/** What CI can afford: the plugin's first answers, every door loaded, and the packed tarball from install to a verdict. */
export const smallPart: readonly Part[] = [
  { name: "plugin", specs: ["test/plugin/start.test.ts", "test/plugin/calls.test.ts"], runsIn: oncePerNode },
  { name: "doors", specs: ["test/sdk/doors.test.ts"], runsIn: oncePerNode },
  { name: "first run", specs: ["test/cli/firstRun.test.ts"], runsIn: oncePerNode },
];
