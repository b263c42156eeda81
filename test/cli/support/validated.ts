import assert from "node:assert/strict";
import { runHere } from "./runHere";
import type { GateFolder } from "./gateFiles";

/** A text that is refused as a gate file. */
export interface Fault {
  readonly title: string;
  readonly text: string;
  /** Lines of standard error, the path of the file left out. */
  readonly lines: readonly string[];
}

export interface Validated {
  readonly code: number;
  readonly stdout: string;
  /** Lines of standard error, the path of the file left out. */
  readonly lines: readonly string[];
}

/** What `hwbackup validate` says of a text as `gate.yaml`. */
export async function validated(folder: GateFolder, text: string): Promise<Validated> {
  const path = folder.write("gate.yaml", text);
  const { code, stdout, stderr } = await runHere(["validate", "-f", path]);
  return { code, stdout, lines: stderr.replaceAll(`hwbackup: ${path}:`, "").trimEnd().split("\n") };
}

/** That a text is refused with its lines, each with the code of a gate that cannot be right. */
export async function assertRefused(folder: GateFolder, { text, lines }: Fault): Promise<void> {
  const refused = await validated(folder, text);
  assert.equal(refused.code, 78);
  assert.deepEqual(
    refused.lines,
    lines.map((line) => `${line} [GATE_INVALID]`),
  );
}
