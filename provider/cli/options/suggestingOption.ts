import { Option } from "commander";

/** What a shell can offer where the value of an option is to stand. */
export type Suggestion =
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** Words that are not there before they are asked for. */
  | { readonly kind: "lateWords"; readonly words: () => readonly string[] }
  | { readonly kind: "file" }
  /** A format, with `=` and a file behind it or without. */
  | { readonly kind: "outputs"; readonly formats: readonly string[] }
  /** A key, `=`, and a text without suggestions. */
  | { readonly kind: "keys"; readonly keys: readonly string[] };

/** An option that suggests values. They are not choices of the parser: the value is validated later. */
export class SuggestingOption extends Option {
  constructor(
    flags: string,
    description: string,
    readonly suggestion: Suggestion,
  ) {
    super(flags, description);
  }
}

/** Completion for an option: declared, or a file if its placeholder is `<path>`, else none. */
export function suggestionOf(option: Option): Suggestion | undefined {
  if (option instanceof SuggestingOption) return option.suggestion;
  return /[<[]path[>\]]$/.test(option.flags) ? { kind: "file" } : undefined;
}
