/** Writes the documentation as a static site into .artifacts/site, and says where its first page is. */
import { join } from "node:path";
import { buildSite } from "./site/buildSite";

const root = join(__dirname, "..");
const folder = join(root, ".artifacts/site");
buildSite(root, join(root, ".artifacts/site-source"), folder);
console.log(`wrote ${folder}: serve it at the root of any web server, its first page is index.html`);
