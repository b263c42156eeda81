/** An id with the line on which it stands, from 1. */
export interface TargetId {
  readonly id: string;
  readonly line: number;
}

/** Ids, one on each line; empty lines and what follows a `#` are passed over. */
export function readTargetIds(text: string): TargetId[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, at) => ({ id: line.replace(/#.*$/, "").trim(), line: at + 1 }))
    .filter(({ id }) => id !== "");
}
