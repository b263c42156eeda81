import { unsafe } from "ini";

/** Whether a key or a value has one of these outside of quotes, where the parser would end it without a word. */
const hasMark = (text: string): boolean => /[;#]/.test(text) && !/^(?:"[^"]*"|'[^']*')$/.test(text.trim());

/**
 * Why it is not certain what an INI file says in one section, as far as these keys go. The parser passes over all of it
 * in silence, and cuts a key, or makes a pair out of the keys of two places. Lines are taken as it takes them (ini 4.1.3).
 */
export function iniAmbiguity(text: string, wanted: string, keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  let isWanted = false;
  for (const line of text.split(/[\r\n]+/)) {
    const [start] = line.trim();
    if (start === undefined || start === ";" || start === "#") continue;
    const [, section] = /^\[([^\]]*)\]\s*$/.exec(line) ?? [];
    if (section === undefined && start === "[") {
      return "names a file in which a section header is indented or shares its line";
    }
    if (section !== undefined) {
      isWanted = unsafe(section) === wanted;
      if (isWanted && seen.has(`[${wanted}]`)) return `names a file with several sections [${wanted}]`;
      if (isWanted) seen.add(`[${wanted}]`);
      continue;
    }
    const [, name = "", value = ""] = /^([^=]+)(?:=(.*))?$/.exec(line) ?? [];
    const key = unsafe(name);
    if (!isWanted || !keys.includes(key)) continue;
    if (seen.has(key)) return `names a file in which ${key} occurs twice`;
    seen.add(key);
    if (hasMark(name) || hasMark(value)) {
      return `names a file in which ${key} contains ; or # outside quotes, so its value is ambiguous: put the value in quotes`;
    }
  }
  return undefined;
}
