import { isMap, isScalar, isSeq, parseDocument, stringify, type Document } from "yaml";
import { pluginName } from "./packageFolder";
import type { ProjectFile } from "./projectFile";

const fields = (folder: string): { readonly name: string; readonly path: string } => ({
  name: pluginName,
  path: folder,
});

/** Text put in place of what stands from one offset to another, in lines that end as those of the file do. */
function spliced(text: string, from: number, to: number, part: string): string {
  return text.slice(0, from) + (text.includes("\r\n") ? part.replaceAll("\n", "\r\n") : part) + text.slice(to);
}

/** Lines put behind the line in which an offset stands; a last line without a break gets one. */
function withLinesBehind(text: string, offset: number, lines: string): string {
  const at = text.indexOf("\n", offset - 1);
  return at === -1 ? spliced(text, text.length, text.length, `\n${lines}`) : spliced(text, at + 1, at + 1, lines);
}

function indented(lines: string, width: number): string {
  return lines.replace(/^(?=.)/gmu, " ".repeat(width));
}

/** The smallest change that could be right, by what stands there; none where that is for the whole document to say. */
function smallestChange({ text, document }: ProjectFile, folder: string): string | undefined {
  const providers = document.getIn(["plugins", "providers"], true);
  if (isSeq(providers)) {
    const own = providers.items.find((entry) => isMap(entry) && entry.get("name") === pluginName);
    if (isMap(own)) {
      const path = own.get("path", true);
      if (!isScalar(path) || path.value === null || !path.range) return undefined;
      return spliced(text, path.range[0], path.range[1], stringify(folder, { lineWidth: 0 }).trimEnd());
    }
    const last = (providers.items.at(-1) as { readonly range?: readonly number[] } | undefined)?.range?.[1];
    const start = providers.range?.[0];
    if (providers.flow === true || last === undefined || start === undefined) return undefined;
    const column = start - (text.lastIndexOf("\n", start) + 1);
    return withLinesBehind(text, last, indented(stringify([fields(folder)], { lineWidth: 0 }), column));
  }
  const end = isMap(document.contents) ? document.contents.items.at(-1) : undefined;
  const isAbsent = isMap(document.contents) && !document.contents.flow && !document.has("plugins");
  const value = (end?.value ?? end?.key) as { readonly range?: readonly number[] } | undefined;
  if (!isAbsent || value?.range?.[1] === undefined) return undefined;
  const lines = stringify({ plugins: { providers: [fields(folder)] } }, { lineWidth: 0 });
  return withLinesBehind(text, value.range[1], lines);
}

function saysTheSame(text: string, wanted: Document): boolean {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return false;
  return JSON.stringify(document.toJS()) === JSON.stringify(wanted.toJS());
}

/**
 * The text of a project file that says what `wanted` says, with the least change of what people wrote. A change in place
 * is taken only if it reads back as wanted; otherwise the document is written anew, which keeps comments and order but
 * not how lines were indented and broken. Line ends and a byte order mark stay in both cases.
 */
export function projectText(project: ProjectFile, wanted: Document, folder: string): string {
  const changed = smallestChange(project, folder);
  if (changed !== undefined && saysTheSame(changed, wanted)) return changed;
  const anew = wanted.toString({ lineWidth: 0 });
  const mark = project.text.startsWith("\ufeff") ? "\ufeff" : "";
  return mark + (project.text.includes("\r\n") ? anew.replaceAll("\n", "\r\n") : anew);
}
