// The executable of the command line. npm links to it.
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { main } from "../cli/main";
import { launch } from "./launch";

launch("hwbackup", join(__dirname, "hwbackup.js"), (exported, keep) => {
  process.once("exit", () => {
    // A run over many targets sets this; V8 takes no compiled code that was made under other flags.
    setFlagsFromString("--no-optimize-for-size");
    keep();
  });
  (exported as { readonly main: typeof main }).main();
});
