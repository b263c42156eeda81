/** A text in lines of at most so many characters, broken at blanks where it has some; what does not fit is cut. */
export function textLines(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, width))) {
    if (line === "" || line.length + 1 + word.length <= width) line = line === "" ? word : `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${last.slice(0, width - 1)}…`];
}

/** A word that is longer than a line, such as an id, in pieces. */
function pieces(word: string, width: number): string[] {
  const signs = Array.from(word);
  if (signs.length <= width) return [word];
  const parts: string[] = [];
  for (let at = 0; at < signs.length; at += width) parts.push(signs.slice(at, at + width).join(""));
  return parts;
}
