import type { ReadTextFile } from "../../../../provider/config/credentials/readTextFile";

/** A reader that knows these files and no others. */
export function files(texts: Readonly<Record<string, string>>): ReadTextFile {
  return (path) => {
    const text = texts[path];
    if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: "ENOENT" });
    return text;
  };
}

/** A reader for tests in which no file is named. */
export const noFile: ReadTextFile = (path) => {
  throw new Error(`nobody named ${path}`);
};
