import type { TextPart } from "./textParts";

/** Words that a reader has to decode. "Is no longer" is plain, and is allowed. */
const banned = /\b(?:nobody|whoever|somebody|for ever|so many|so much|hears|lets go|is no(?= )(?! longer\b))\b/gi;
/** First words of a sentence whose subject is a clause. A question may begin with one. */
const clause = /^(?:What|Whatever|Whoever|Which)\b(?!.*\?$)/;
const usualWords = 20;
const mostWords = 30;

/** An allowed place. It needs a reason, and fails the check once it allows nothing. */
export interface WordException {
  /** Where the sentence stands: a file, `schema.json` with a JSON path, or a line of the snapshot of messages. */
  readonly place: string;
  /** A part of the sentence. */
  readonly text: string;
  readonly reason: string;
}

/** What may be found in one area, at most. */
export interface WordLimits {
  readonly bannedWords: number;
  readonly openings: number;
  readonly above30Words: number;
  readonly percentAbove20Words: number;
}

export const strictLimits: WordLimits = { bannedWords: 0, openings: 0, above30Words: 0, percentAbove20Words: 5 };

/** The figures of one area, each with the sentences behind it. */
export interface WordFigures extends WordLimits {
  readonly sentences: number;
  readonly longest: number;
  readonly places: Readonly<Record<keyof WordLimits, readonly string[]>>;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a text without line breaks. */
export function sentencesOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => /\w/.test(sentence));
}

/** Words of a sentence: what stands between blanks and holds a letter or a digit. */
export function wordsOf(sentence: string): number {
  return sentence.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Measures the sentences of one area. `used` gets the exceptions that allowed something. */
export function wordFigures(
  parts: readonly TextPart[],
  exceptions: readonly WordException[] = [],
  used = new Set<WordException>(),
): WordFigures {
  const all = parts.flatMap(({ place, text }) => sentencesOf(text).map((sentence) => ({ place, sentence })));
  const places = { bannedWords: [], openings: [], above30Words: [], percentAbove20Words: [] } as Record<
    keyof WordLimits,
    string[]
  >;
  let longest = 0;
  for (const { place, sentence } of all) {
    const words = wordsOf(sentence);
    const found = sentence.match(banned) ?? [];
    const opens = clause.test(sentence);
    const exception = exceptions.find((each) => each.place === place && sentence.includes(each.text));
    if (exception !== undefined && (found.length > 0 || opens || words > mostWords)) {
      used.add(exception);
      continue;
    }
    longest = Math.max(longest, words);
    for (const word of found) places.bannedWords.push(`${place}: "${word}" in: ${sentence}`);
    if (opens) places.openings.push(`${place}: ${sentence}`);
    if (words > mostWords) places.above30Words.push(`${place}: ${words} words: ${sentence}`);
    if (words > usualWords) places.percentAbove20Words.push(`${place}: ${words} words: ${sentence}`);
  }
  return {
    sentences: all.length,
    longest,
    bannedWords: places.bannedWords.length,
    openings: places.openings.length,
    above30Words: places.above30Words.length,
    percentAbove20Words: all.length === 0 ? 0 : Math.ceil((100 * places.percentAbove20Words.length) / all.length),
    places,
  };
}
