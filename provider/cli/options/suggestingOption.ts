import { Option } from "commander";

/** What a shell can offer where the value of an option is to stand. */
export type Suggestion =
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** Words that are not there before they are asked for. */
  | { readonly kind: "lateWords"; readonly words: () => readonly string[] }
  | { readonly kind: "file" }
  /** A format, with `=` and a file behind it or without. */
  | { readonly kind: "outputs"; readonly formats: readonly string[] }
  /** A key, `=`, and a text that nobody can know. */
  | { readonly kind: "keys"; readonly keys: readonly string[] };

/** An option that says what its value may be. Its choices are not the parser's: what is wrong with a value is said later. */
export class SuggestingOption extends Option {
  constructor(
    flags: string,
    description: string,
    readonly suggestion: Suggestion,
  ) {
    super(flags, description);
  }
}

/** What an option suggests; a placeholder that says path is one, and any other value is a text that nobody can know. */
export function suggestionOf(option: Option): Suggestion | undefined {
  if (option instanceof SuggestingOption) return option.suggestion;
  return /[<[]path[>\]]$/.test(option.flags) ? { kind: "file" } : undefined;
}
