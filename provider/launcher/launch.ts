import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { processEnvironment } from "../config/environment";
import { openCodeCache } from "./codeCache";

/** What the build makes of a program: an expression, the function that Node would wrap a module in. */
type ModuleFunction = (
  exports: unknown,
  require: NodeJS.Require,
  module: { readonly exports: unknown },
  fileName: string,
  folder: string,
) => void;

/**
 * Runs a program's bundle, with its code compiled by an earlier start where there is any. `start` gets what the bundle
 * exports, and a function that keeps the compiled code for the next start: to be called when the program has come as far
 * as most starts do, since functions are compiled when they are first called.
 */
export function launch(program: string, bundle: string, start: (exported: unknown, keep: () => void) => void): void {
  const source = readFileSync(bundle);
  const cache = openCodeCache({ environment: processEnvironment(), program, source });
  const cachedData = cache.read();
  // The build writes ASCII alone, for which this is the cheapest reading.
  const script = new Script(source.toString("latin1"), {
    filename: bundle,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const isCached = cachedData !== undefined && script.cachedDataRejected !== true;
  const module = { exports: {} };
  // The bundle requires modules of Node alone, which are the same from everywhere.
  (script.runInThisContext() as ModuleFunction)(module.exports, require, module, bundle, dirname(bundle));
  start(module.exports, () => {
    if (!isCached) cache.keep(script.createCachedData());
  });
}
