// The plugin's executable. npm links to it and the engine starts it directly, so that no language host is needed.
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { servePlugin } from "../plugin/servePlugin";

/** EX_USAGE of sysexits, as `hwbackup` ends for a command line that is not one. */
const usage = 64;

/** The engine passes its address, `127.0.0.1:41234`, and flags before it. */
const flagOrAddress = /^-|:\d+$/;

/**
 * Ends a program of the engine's that was started with the words of a command line: a pipeline would take a port on
 * standard output, or the 0 after SIGTERM, for an open gate.
 */
function refuseArguments([first]: readonly string[]): void {
  if (first === undefined || flagOrAddress.test(first)) return;
  process.stderr.write("this is the plugin, which the Pulumi engine starts; to evaluate a gate, run hwbackup\n");
  process.exit(usage);
}

refuseArguments(process.argv.slice(2));

// Before anything is loaded: the first line on stdout is the port, and it stays the only one.
for (const name of ["log", "info", "debug", "trace", "dir"] as const) {
  console[name] = console.error.bind(console);
}

// The port is known long before gRPC is loaded, and the engine connects meanwhile: connections wait in the system's queue
// until the bundle, loaded in one go, takes them over. What only the bundle needs is loaded behind that line as well.
const listener = createServer();
listener.on("error", (error) => {
  process.stderr.write(`the plugin cannot listen on loopback: ${error.message}\n`);
  process.exit(1);
});
listener.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(listener.address() as AddressInfo).port}\n`);
  import("./launch.js")
    .then(({ launch }) => {
      launch("plugin", join(__dirname, "plugin.js"), (exported, keep) => {
        (exported as { readonly servePlugin: typeof servePlugin }).servePlugin(process.argv.slice(2), listener);
        setImmediate(keep);
      });
    })
    .catch((error: unknown) => {
      const what = error instanceof Error ? error.message : String(error);
      process.stderr.write(`the plugin cannot start; install the package again: ${what}\n`);
      process.exit(1);
    });
});
