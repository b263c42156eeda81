// The executable of the command line. npm links to it.
import { join } from "node:path";
import type { main } from "../cli/main";
import { launch } from "./launch";

launch("hwbackup", join(__dirname, "hwbackup.js"), (exported, keep) => {
  process.once("exit", keep);
  (exported as { readonly main: typeof main }).main();
});
