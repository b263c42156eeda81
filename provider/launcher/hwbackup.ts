// The executable of the command line. npm links to it.
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { main } from "../cli/main";
import { launch } from "./launch";

// On a machine with much memory V8 collects late: a fleet of 10,000 then takes 390 MB for the 30 that it holds. The program
// waits for the network most of the time, and can afford to collect earlier. Before the bundle is loaded, since V8 takes no
// compiled code that was made under other flags.
setFlagsFromString("--optimize-for-size");

launch("hwbackup", join(__dirname, "hwbackup.js"), (exported, keep) => {
  process.once("exit", keep);
  (exported as { readonly main: typeof main }).main();
});
