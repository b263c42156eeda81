import { gzipSync } from "node:zlib";
import type { ReportView } from "../view/reportView";
import { jsonForScript } from "../view/visibleJson";
import { indexId, pieceId, targetsPerPiece, type EmbeddedIndex, type EmbeddedPiece } from "./embeddedForm";

function dataElement(type: string, id: string, text: string): string {
  return `<script type="${type}" id="${id}">${text}</script>\n`;
}

/**
 * The data of a page as elements that no browser executes: the index as JSON, and the details compressed. The details of
 * ten thousand targets take sixty megabytes and are much alike.
 */
export function embeddedData({ gates, targets }: ReportView): string {
  const index: EmbeddedIndex = { gates: gates.map(({ name }) => name), rows: targets.map(({ row }) => row) };
  const elements = [dataElement("application/json", indexId, jsonForScript(index))];
  for (let from = 0; from < targets.length; from += targetsPerPiece) {
    const piece: EmbeddedPiece = targets.slice(from, from + targetsPerPiece).map(({ details }) => details());
    const packed = gzipSync(JSON.stringify(piece)).toString("base64");
    elements.push(dataElement("application/gzip+base64", pieceId(from / targetsPerPiece), packed));
  }
  return elements.join("");
}
