import { page, sectionOf } from "./pages";

/** Paths that the numbered steps of a section of CONTRIBUTING.md name, `<Thing>` standing for any word. */
function listedPaths(heading: string): { readonly text: string; readonly pattern: RegExp }[] {
  const section = sectionOf(page("CONTRIBUTING.md"), heading);
  const steps = section.split("\n\n").find((block) => block.trimStart().startsWith("1. ")) ?? "";
  return [...steps.matchAll(/`((?:provider|docs|test|examples)\/[^`]*|schema\.json)`/g)].map(([, text = ""]) => ({
    text,
    pattern: new RegExp(`^${text.replaceAll(".", "\\.").replace(/<\w+>/g, "\\w+")}`),
  }));
}

/** How the steps of CONTRIBUTING.md differ from the files that were added or changed by following them. */
export function differences(heading: string, touched: readonly string[]): string[] {
  const listed = listedPaths(heading);
  const missing = touched.filter((path) => !listed.some(({ pattern }) => pattern.test(path)));
  const unused = listed.filter(({ pattern }) => !touched.some((path) => pattern.test(path)));
  return [
    ...missing.map((path) => `${path} is not in "${heading}"`),
    ...unused.map(({ text }) => `"${heading}" names ${text}, which was not needed`),
  ];
}
