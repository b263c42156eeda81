import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Fleet } from "../../support/report/fleet";
import { runHere } from "../../cli/support/runHere";

/** A folder for the reports of one suite. */
export function useReports(): { write(name: string, fleet: Fleet, more?: readonly string[]): Promise<string> } {
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "hwbackup-report-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    /** Runs `hwbackup report` on a recording and gives the address of what it wrote. */
    async write(name, { description, recording }, more = []) {
      const [gate, records] = [join(folder, `${name}.json`), join(folder, `${name}.recording.json`)];
      writeFileSync(gate, JSON.stringify(description));
      writeFileSync(records, JSON.stringify(recording));
      const page = join(folder, `${name}.html`);
      const argv = ["report", "-f", gate, "--records", records, "-o", `html=${page}`, ...more];
      const { code, stderr } = await runHere(argv);
      if (code !== 0) throw new Error(`hwbackup report ended with ${code}: ${stderr}`);
      return pathToFileURL(page).href;
    },
  };
}
