/**
 * Checks the words of messages, descriptions, pages, comments and titles: words that a reader has to decode, and the
 * length of sentences. Messages, descriptions and the pages of `scripts/words/pages.json` have fixed limits; everything
 * else has ceilings that only fall. `--print` shows the figures; `--places AREA` the sentences behind them; `--lower`
 * writes lower ceilings; `--sample SEED` prints ten messages for a reader, and behind them what each one reports.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  commentParts,
  descriptionParts,
  literalParts,
  markdownParts,
  messageParts,
  titleParts,
  type TextPart,
} from "./words/textParts";
import { strictLimits, wordFigures, type WordException, type WordLimits } from "./words/wordRules";

const root = join(__dirname, "..");
const ceilingsFile = join(__dirname, "words/ceilings.json");
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const json = (path: string): unknown => JSON.parse(text(path));
const messages = "test/fixtures/messages.txt";

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 2 ** 26,
});
const paths = listed.split("\n").filter((path) => path !== "" && existsSync(join(root, path)));
const isSource = (path: string): boolean => /^provider\/(?!generated\/).*\.ts$/.test(path);
const isTest = (path: string): boolean => /^test\/(?!fixtures\/|engine\/programs\/).*\.ts$/.test(path);
const isPage = (path: string): boolean =>
  path.endsWith(".md") &&
  !/^(?:sdk|test\/fixtures)\/|\.zh-CN\.md$/.test(path) &&
  !text(path).startsWith("<!-- Generated");
const of = (chosen: (path: string) => boolean, parts: (path: string, text: string) => TextPart[]): TextPart[] =>
  paths.filter(chosen).flatMap((path) => parts(path, text(path)));

const pages = new Set(json("scripts/words/pages.json") as string[]);
const exceptions = json("scripts/words/exceptions.json") as WordException[];
const ceilings = json("scripts/words/ceilings.json") as Record<string, WordLimits>;
const strict: Readonly<Record<string, TextPart[]>> = {
  messages: existsSync(join(root, messages)) ? messageParts(messages, text(messages)) : [],
  descriptions: descriptionParts("schema.json", json("schema.json")),
  pages: of((path) => pages.has(path), markdownParts),
};
const others: Readonly<Record<string, TextPart[]>> = {
  "other pages": of((path) => isPage(path) && !pages.has(path), markdownParts),
  "comments of provider/": of(isSource, commentParts),
  "literals of provider/": of(isSource, literalParts),
  "titles of tests": of(isTest, titleParts),
};
const used = new Set<WordException>();
const areas = Object.entries({ ...strict, ...others }).map(([area, parts]) => {
  const limits = area in strict ? strictLimits : (ceilings[area] ?? strictLimits);
  return { area, limits, figures: wordFigures(parts, exceptions, used) };
});
const names = Object.keys(strictLimits) as (keyof WordLimits)[];

const [flag, name] = process.argv.slice(2);
if (flag === "--print") {
  console.log(["area", "sentences", "% of <= 20 words", "longest", ...names].join("\t"));
  for (const { area, figures } of areas) {
    const short = 100 * (1 - figures.places.percentAbove20Words.length / Math.max(1, figures.sentences));
    const shown = [area, figures.sentences, short.toFixed(1), figures.longest, ...names.map((each) => figures[each])];
    console.log(shown.join("\t"));
  }
} else if (flag === "--places") {
  const found = areas.find(({ area }) => area === name)?.figures.places;
  for (const each of names) for (const place of found?.[each] ?? []) console.log(`${each}\t${place}`);
} else if (flag === "--sample") {
  const keyOf = (message: string): string => createHash("sha256").update(`${name} ${message}`).digest("hex");
  const drawn = text(messages)
    .split(/^# /m)
    .slice(1)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, 10)
    .map((each) => each.trimEnd().split("\n"));
  console.log(`seed ${name}`);
  drawn.forEach(([, ...lines], at) => console.log(`\n${at + 1}. ${lines.join("\n")}`));
  console.log(`\nScenarios:\n${drawn.map(([scenario], at) => `${at + 1}. ${scenario}`).join("\n")}`);
} else if (flag === "--lower") {
  const lower = areas
    .filter(({ area }) => !(area in strict))
    .map(({ area, figures }) => {
      const known = ceilings[area];
      return [
        area,
        Object.fromEntries(names.map((each) => [each, Math.min(known?.[each] ?? Infinity, figures[each])])),
      ];
    });
  writeFileSync(ceilingsFile, `${JSON.stringify(Object.fromEntries(lower), undefined, 2)}\n`);
} else {
  const over = areas.flatMap(({ area, limits, figures }) =>
    names
      .filter((each) => figures[each] > limits[each])
      .map((each) => ({
        title: `${area}: ${each} ${figures[each]}, at most ${limits[each]}`,
        found: figures.places[each],
      })),
  );
  for (const { title, found } of over) {
    console.error(`${title}. Rewrite the sentences that were added; the last ones:`);
    for (const place of found.slice(-10)) console.error(`  ${place}`);
    console.error(`  all: npx tsx scripts/check-words.ts --places "${title.split(":")[0] ?? ""}"`);
  }
  const unused = exceptions.filter((exception) => !used.has(exception));
  for (const { place, text: part } of unused) console.error(`the exception for "${part}" in ${place} allows nothing`);
  if (over.length + unused.length > 0) process.exitCode = 1;
  else console.log("the words hold");
}
