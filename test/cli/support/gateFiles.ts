import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface GateFolder {
  path(name: string): string;
  /** Writes a file and gives its path; what is no text becomes JSON. */
  write(name: string, content: unknown): string;
}

/** An empty folder for each test of a describe block. */
export function useGateFolder(): GateFolder {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "hwbackup-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), typeof content === "string" ? content : JSON.stringify(content));
      return path(name);
    },
  };
}
