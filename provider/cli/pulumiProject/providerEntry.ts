import { isMap, isSeq, type YAMLMap } from "yaml";
import { configurationError } from "../output/cliError";
import { pluginName } from "./packageFolder";
import type { ProjectFile } from "./projectFile";
import { projectText } from "./projectText";

const place = ["plugins", "providers"];

function entriesOf({ document, path }: ProjectFile): YAMLMap | undefined {
  const providers = document.hasIn(place) ? document.getIn(place) : undefined;
  const entries = isSeq(providers) ? providers.items.filter(isMap) : [];
  const [own, another] = entries.filter((entry) => entry.get("name") === pluginName);
  if (another === undefined) return own;
  throw configurationError([`${path}: plugins.providers has ${pluginName} twice; remove one entry`]);
}

/** The folder in which the project lets the engine look for the plugin, as it is written there. */
export function providerPath(project: ProjectFile): string | undefined {
  const path = entriesOf(project)?.get("path");
  return typeof path === "string" ? path : undefined;
}

/** The file's text with the plugin's folder in it: everything else, comments and order included, stays. */
export function withProviderPath(project: ProjectFile, folder: string): string {
  if (providerPath(project) === folder) return project.text;
  const document = project.document.clone();
  const own = entriesOf({ ...project, document });
  // A `version` beside it would be asked for by the engine; the path brings its own.
  if (own !== undefined) own.set("path", folder);
  else {
    if ((document.get("plugins") ?? undefined) === undefined) document.set("plugins", document.createNode({}));
    if ((document.getIn(place) ?? undefined) === undefined) document.setIn(place, document.createNode([]));
    document.addIn(place, document.createNode({ name: pluginName, path: folder }));
  }
  return projectText(project, document, folder);
}
