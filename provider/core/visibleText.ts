/** Characters that no font shows: controls, format characters, fillers, and the blank pattern of Braille. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The characters of a text that a person can see, without blanks around them: a text of others counts as empty. */
export function visibleText(text: string): string {
  return text.replace(invisible, "").trim();
}
