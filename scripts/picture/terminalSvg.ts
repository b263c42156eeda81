import { createAnsiSequenceParser, createColorPalette, type ParseToken } from "ansi-sequence-parser";

interface Piece {
  readonly text: string;
  readonly colour: string;
  readonly isBold: boolean;
}

/** Characters in a line, and the size of one of them in pixels: that of most monospaced fonts at 13 pixels. */
const columns = 104;
const cell = { width: 7.85, height: 18, font: 13 } as const;
const padding = 16;
/** The bar with the command, over the text. */
const bar = 34;

/** Light letters on dark ground, each at least 4.5 to 1 against it (WCAG 2 AA). */
const ground = "#1b1f27";
const letters = "#e6e6e6";
const palette = createColorPalette({
  black: "#9aa4b2",
  red: "#ff7b72",
  green: "#56d364",
  yellow: "#e3b341",
  blue: "#79c0ff",
  magenta: "#d2a8ff",
  cyan: "#76e3ea",
  white: letters,
  brightBlack: "#9aa4b2",
  brightRed: "#ffa198",
  brightGreen: "#7ee787",
  brightYellow: "#f2cc60",
  brightBlue: "#79c0ff",
  brightMagenta: "#d2a8ff",
  brightCyan: "#a5f3fc",
  brightWhite: "#ffffff",
});

function colourOf({ foreground }: ParseToken): string {
  return foreground === null ? letters : palette.value(foreground);
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Lines of at most so many characters, broken at spaces; what follows a break is indented like its line. */
function wrap(pieces: readonly Piece[]): Piece[][] {
  const indent = " ".repeat(/^ */.exec(pieces.map(({ text }) => text).join(""))?.[0].length ?? 0);
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    for (const word of piece.text.split(/(?<= )/)) {
      if (used + word.trimEnd().length > columns && used > indent.length) {
        lines.push([{ ...piece, text: indent }]);
        used = indent.length;
      }
      lines.at(-1)?.push({ ...piece, text: word });
      used += word.length;
    }
  }
  return lines;
}

/** Neighbours that look the same, as one. */
function merged(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (last?.colour !== piece.colour || last.isBold !== piece.isBold) return [...all, piece];
    return [...all.slice(0, -1), { ...last, text: last.text + piece.text }];
  }, []);
}

function lineOf(pieces: readonly Piece[], at: number): string {
  const spans = merged(pieces).map(({ text, colour, isBold }) => {
    const weight = isBold ? ' font-weight="bold"' : "";
    return `<tspan fill="${colour}"${weight}>${escapeText(text)}</tspan>`;
  });
  const y = bar + padding + (at + 1) * cell.height - 5;
  return `<text x="${padding}" y="${y}" xml:space="preserve">${spans.join("")}</text>`;
}

/** A terminal with a command and what it wrote, as text that can be selected and read aloud; nothing is loaded. */
export function terminalSvg(command: string, output: string, description: string): string {
  const parser = createAnsiSequenceParser();
  const lines = output.split("\n").flatMap((line) =>
    wrap(
      parser.parse(line).map((token) => ({
        text: token.value,
        colour: colourOf(token),
        isBold: token.decorations.has("bold"),
      })),
    ),
  );
  const width = Math.ceil(columns * cell.width + 2 * padding);
  const height = bar + 2 * padding + lines.length * cell.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeText(command)}</title>`,
    `<desc id="description">${escapeText(description)}</desc>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${cell.font}">`,
    `<text x="${padding}" y="23" fill="${palette.value({ type: "named", name: "black" })}">$ ${escapeText(command)}</text>`,
    ...lines.map(lineOf),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}
