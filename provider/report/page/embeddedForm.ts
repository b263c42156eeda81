import type { TargetDetails, TargetRow } from "../view/reportView";

/** The form that the page and its script share: an index that is read at once, and details in pieces, read when needed. */
export interface EmbeddedIndex {
  readonly gates: readonly string[];
  readonly rows: readonly TargetRow[];
}

export const indexId = "index";

/** Targets whose details are unpacked together: enough alike to compress well, few enough to be there at once. */
export const targetsPerPiece = 25;

export function pieceId(piece: number): string {
  return `piece-${piece}`;
}

export type EmbeddedPiece = readonly TargetDetails[];
