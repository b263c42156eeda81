// The plugin's executable. npm links to it and the engine starts it directly, so that no language host is needed.
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { servePlugin } from "../plugin/servePlugin";
import { refuseArguments } from "./refuseArguments";

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
