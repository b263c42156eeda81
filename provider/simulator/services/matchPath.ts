import { percentDecode } from "../server/rawRequest";

/** The decoded path parameters of a raw path, or `undefined` when the path does not have the template's form. */
export function matchPath(template: string, rawPath: string): ReadonlyMap<string, string> | undefined {
  const expected = template.split("/");
  const actual = rawPath.split("/");
  if (expected.length !== actual.length) {
    return undefined;
  }
  const parameters = new Map<string, string>();
  for (const [index, part] of expected.entries()) {
    const segment = actual[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? segment !== part : segment === "") {
      return undefined;
    }
    if (name !== undefined) {
      parameters.set(name, percentDecode(segment));
    }
  }
  return parameters;
}
