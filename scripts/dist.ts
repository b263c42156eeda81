/** `make dist`: writes the archives of the built plugin into `.artifacts/`. */
import { join, relative } from "node:path";
import { writeArchives } from "./archive/writeArchives";

const root = join(__dirname, "..");

writeArchives(join(root, "dist"), join(root, ".artifacts")).then(
  (archives) => {
    for (const path of archives) console.log(relative(root, path));
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
