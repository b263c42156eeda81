type SimulatorModule = typeof import("../../../simulator/index") &
  typeof import("../../../simulator/server/commandLine");

/**
 * The simulator, when a command asks for it: it is many files, which every other command would load for nothing. `require`
 * finds them as they stand here and as they are built, which `import()` does not: Node's own wants the built one's name.
 */
export function loadSimulator(): SimulatorModule {
  return {
    ...(require("../../../simulator/server/commandLine") as typeof import("../../../simulator/server/commandLine")),
    ...(require("../../../simulator/index") as typeof import("../../../simulator/index")),
  };
}
