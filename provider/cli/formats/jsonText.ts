/** JSON for people and programs alike. A report may be pasted into a page, where `</script>` would end the script. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replaceAll("<", "\\u003c")}\n`;
}
