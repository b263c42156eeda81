/** A Markdown table, one line per row. Prettier would pad its long cells: generated tables are kept from it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, " ").replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [head, head.map(() => "---"), ...rows].map(line).join("");
}

/** Paragraphs wrapped at 120 columns; code spans with blanks may break, which Markdown reads as one. */
export function wrapped(text: string): string {
  const paragraphs = text.split("\n\n").map((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/\s+/).filter((part) => part !== "")) {
      if (line !== "" && line.length + 1 + word.length > 120) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line].join("\n");
  });
  return `${paragraphs.join("\n\n")}\n`;
}

/** The first `count` sentences of a text. A full stop inside a word, as in `v3.1`, ends none. */
export function sentences(text: string, count: number): string {
  return (text.replace(/\s+/g, " ").match(/.+?[.?](?=\s|$)/g) ?? [text]).slice(0, count).join("").trim();
}

/**
 * A hand-written page with one generated section in it replaced: what stands between `<!-- generated: NAME -->` and
 * `<!-- end of NAME -->`.
 */
export function withSection(page: string, name: string, body: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->\n`, `<!-- end of ${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no section "${begin.trim()}" … "${end}"`);
  return `${page.slice(0, from + begin.length)}\n${body}\n${page.slice(to)}`;
}

/** A page in which every block that names a file, as in ```` ```ts examples/a/index.ts ````, holds that file's text. */
export function withCopies(page: string, read: (path: string) => string): string {
  return page.replace(
    /^(```(?:ts|python|go|yaml) (\S+)\n)[\s\S]*?^```$/gm,
    (_, opening: string, path: string) => `${opening}${read(path).trimEnd()}\n\`\`\``,
  );
}
