import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The example of a function or resource, which a test compiles, as a section of its page. */
export function exampleSection(root: string, token: string, name: string): string {
  const path = `docs/snippets/${name}.ts`;
  if (!existsSync(join(root, path))) throw new Error(`${token} has no example: ${path} is missing`);
  return `## Example\n\n\`\`\`ts ${path}\n${readFileSync(join(root, path), "utf8").trimEnd()}\n\`\`\`\n`;
}
