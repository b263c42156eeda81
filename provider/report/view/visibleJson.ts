/** Controls, what reverses or hides text, separators that end a line, and noncharacters. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

function escaped(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => {
    return `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}

/** JSON that shows what text hides: a reversed file name is seen to be one. Lines are broken as `indent` says. */
export function visibleJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  return text.replace(invisible, (sign) => (sign === "\n" ? sign : escaped(sign)));
}

/** The same for a `script` element of a page, which `</script>` and `<!--` would end or change. */
export function jsonForScript(value: unknown): string {
  return visibleJson(value).replaceAll("<", "\\u003c");
}
