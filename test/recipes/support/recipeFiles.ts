import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { repositoryRoot } from "../../../scripts/automation/sandbox";

const folder = join(repositoryRoot, "examples/recipes");

/** What is there for all recipes, and so is none itself. */
const shared = ["README.md", "gate.yaml"];

/** The files of the recipes, their paths below `examples/recipes`. */
export function recipeFiles(): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return paths.filter((path) => !shared.includes(path)).sort();
}

export function recipeText(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** The documents of a YAML file; a fault in one of them, a duplicate key for example, is an error. */
export function recipeDocuments<Document>(path: string): Document[] {
  return parseAllDocuments(recipeText(path)).map((document) => {
    const [fault] = document.errors;
    if (fault !== undefined) throw fault;
    return document.toJS() as Document;
  });
}
