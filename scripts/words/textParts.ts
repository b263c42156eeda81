import { lexer, type Token } from "marked";
import ts from "typescript";

/** A piece of prose, such as a paragraph, a comment or a message, and the place where it stands. */
export interface TextPart {
  readonly place: string;
  readonly text: string;
}

/** Stands for a code span. The capital lets a sentence begin with one. */
const code = "Code";
const codes = new RegExp(`\\b${code}\\b(?:,? (?:and |or )?${code}\\b|, ${code}\\b)+`, "g");

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "codespan") return code;
      if (token.type === "image" || token.type === "html") return "";
      if (token.type === "br") return " ";
      if ("tokens" in token && token.tokens !== undefined) return inlineText(token.tokens);
      return token.type === "escape" ? (token as { text: string }).text : token.raw;
    })
    .join("");
}

function blockTexts(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case "list":
        return (token as { items: { tokens: Token[] }[] }).items.flatMap((item) => blockTexts(item.tokens));
      case "table": {
        const { header, rows } = token as { header: { tokens: Token[] }[]; rows: { tokens: Token[] }[][] };
        return [header, ...rows].flat().map((cell) => inlineText(cell.tokens));
      }
      case "blockquote":
        return blockTexts((token as { tokens: Token[] }).tokens);
      case "heading":
      case "paragraph":
      case "text":
        return [inlineText((token as { tokens?: Token[] }).tokens ?? [])];
      default:
        return [];
    }
  });
}

/** The prose of a Markdown text. A code span is one word, and so is a list of them; blocks of code are left out. */
export function markdownParts(place: string, markdown: string): TextPart[] {
  return blockTexts(lexer(markdown)).flatMap((block) => {
    const text = block.replace(/\s+/g, " ").replace(codes, code).trim();
    return text === "" ? [] : [{ place, text }];
  });
}

/**
 * The parts of the messages in the snapshot, without its headings and without codes and request ids in brackets. A
 * message is a chain of parts (target; cause; next step), which `: ` and `; ` end as a full stop does.
 */
export function messageParts(place: string, snapshot: string): TextPart[] {
  return snapshot.split("\n").flatMap((line, at) => {
    const text = line
      .replace(/ ?\[[A-Z][A-Z0-9]*_[A-Z0-9_]+[^\]]*\]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    if (text === "" || text.startsWith("# ")) return [];
    return text.split(/(?<=[:;]) /).map((part) => ({ place: `${place}:${at + 1}`, text: part }));
  });
}

/** The descriptions of a schema, each at the JSON path of what it describes. */
export function descriptionParts(place: string, value: unknown): TextPart[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "description" && typeof member === "string"
      ? markdownParts(place, member)
      : descriptionParts(`${place}/${key}`, member),
  );
}

function commentText(comment: string): string {
  return comment.startsWith("//")
    ? comment.replace(/^\/\/+ ?/, "")
    : comment.replace(/^\/\*+|\*+\/$/g, "").replace(/^\s*\* ?/gm, "");
}

/** The comments of a source file; line comments on lines that follow each other are one text. */
export function commentParts(place: string, source: string): TextPart[] {
  const file = ts.createSourceFile(place, source, ts.ScriptTarget.Latest, true);
  const ranges = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    for (const range of ts.getLeadingCommentRanges(source, node.pos) ?? []) ranges.set(range.pos, range);
    for (const range of ts.getTrailingCommentRanges(source, node.end) ?? []) ranges.set(range.pos, range);
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  const isAlone = (pos: number): boolean => source.slice(source.lastIndexOf("\n", pos - 1) + 1, pos).trim() === "";
  const comments: { first: number; last: number; isLine: boolean; text: string }[] = [];
  for (const { pos, end, kind } of [...ranges.values()].sort((a, b) => a.pos - b.pos)) {
    const [first, last] = [pos, end].map((at) => file.getLineAndCharacterOfPosition(at).line + 1) as [number, number];
    const text = commentText(source.slice(pos, end));
    const before = comments.at(-1);
    const isLine = kind === ts.SyntaxKind.SingleLineCommentTrivia && isAlone(pos);
    if (isLine && before?.isLine === true && before.last === first - 1) {
      before.last = last;
      before.text += `\n${text}`;
    } else comments.push({ first, last, isLine, text });
  }
  return comments.flatMap(({ first, text }) => markdownParts(`${place}:${first}`, text));
}

/** The text of a literal, or of literals that are added up; `X` stands for each value in it. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `X${literal.text}`).join("");
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [literalText(node.left), literalText(node.right)];
    return left === undefined && right === undefined ? undefined : (left ?? "X") + (right ?? "X");
  }
  return undefined;
}

const prose = /[A-Za-z]{2,}(?:\s+\S+){3}/;

/** The literals of a source file that hold at least four words. */
export function literalParts(place: string, source: string): TextPart[] {
  const file = ts.createSourceFile(place, source, ts.ScriptTarget.Latest, true);
  const parts: TextPart[] = [];
  const visit = (node: ts.Node): void => {
    const text = literalText(node);
    if (text === undefined) ts.forEachChild(node, visit);
    else if (prose.test(text)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const plain = text.replace(/`[^`]*`/g, code).replace(/\s+/g, " ");
      parts.push({ place: `${place}:${line}`, text: plain.replace(codes, code).trim() });
    }
  };
  visit(file);
  return parts;
}

/** The titles of the tests in a source file. */
export function titleParts(place: string, source: string): TextPart[] {
  const file = ts.createSourceFile(place, source, ts.ScriptTarget.Latest, true);
  const parts: TextPart[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:describe|it)(?:\.\w+)?$/.test(node.expression.getText(file))) {
      const [title] = node.arguments;
      const text = title === undefined ? undefined : literalText(title);
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      if (text !== undefined) parts.push({ place: `${place}:${line}`, text: text.replace(/\s+/g, " ").trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return parts;
}
