import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { snippetLanguages, snippetPath } from "./snippets";

/** The examples of a function or resource, one for each language, as a section of its page. Tests run or check each. */
export function exampleSection(root: string, token: string, name: string): string {
  const blocks = snippetLanguages.map((language) => {
    const path = snippetPath(language, name);
    if (!existsSync(join(root, path))) throw new Error(`${token} has no example: ${path} is missing`);
    const code = readFileSync(join(root, path), "utf8").trimEnd();
    return `In ${language.name}:\n\n\`\`\`${language.fence} ${path}\n${code}\n\`\`\`\n`;
  });
  return `## Example\n\n${blocks.join("\n")}`;
}
