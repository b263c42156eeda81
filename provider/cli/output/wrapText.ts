import { Help } from "commander";
import stringWidth from "string-width";

/** The parser's own wrapping of lines at blanks, in columns of a terminal. */
class Wrapping extends Help {
  override minWidthToWrap = 1;
  override displayWidth(text: string): number {
    return stringWidth(text);
  }
}

const wrapping = new Wrapping();
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A word in pieces that fit: Chinese has no blanks, and an id may be longer than a column. */
function piecesOf(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const pieces = [""];
  for (const { segment } of segmenter.segment(word)) {
    const longer = `${pieces.at(-1) ?? ""}${segment}`;
    if (pieces.at(-1) !== "" && stringWidth(longer) > width) pieces.push(segment);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

/** A workflow command of GitHub Actions, which counts at the start of a line only: a break must not make one. */
const command = /^(\s*)::/;

/** Lines of at most `width` columns. Breaks at blanks, and within a longer word between graphemes, never inside one. */
export function wrapText(text: string, width: number): string[] {
  const words = text.split(" ").flatMap((word) => piecesOf(word, width));
  const lines = wrapping.boxWrap(words.join(" "), width).split("\n");
  return lines.map((line) => line.replace(command, "$1: :"));
}

/** The same with further lines indented. What stands before the text, such as `  ok  `, is part of the first line. */
export function hangingText(before: string, text: string, width: number): string[] {
  const [first = "", ...more] = wrapText(text, Math.max(20, width - stringWidth(before)));
  return [`${before}${first}`, ...more.map((line) => `${" ".repeat(stringWidth(before))}${line}`)];
}
