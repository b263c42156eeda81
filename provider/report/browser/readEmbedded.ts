import { indexId, pieceId, targetsPerPiece, type EmbeddedIndex, type EmbeddedPiece } from "../page/embeddedForm";
import type { TargetDetails } from "../view/reportView";

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

export function readIndex(): EmbeddedIndex {
  return JSON.parse(textOf(indexId)) as EmbeddedIndex;
}

async function unpacked(id: string): Promise<EmbeddedPiece> {
  const bytes = Uint8Array.from(atob(textOf(id)), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).json()) as EmbeddedPiece;
}

const pieces = new Map<number, Promise<EmbeddedPiece>>();

/** The details of one target; its piece is unpacked when the first of it is asked for. */
export async function readDetails(index: number): Promise<TargetDetails | undefined> {
  const at = Math.floor(index / targetsPerPiece);
  let piece = pieces.get(at);
  if (piece === undefined) {
    piece = unpacked(pieceId(at));
    pieces.set(at, piece);
  }
  return (await piece)[index % targetsPerPiece];
}
