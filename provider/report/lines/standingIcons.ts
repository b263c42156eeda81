import type { Standing } from "./findings";

/** Signs for Markdown, always beside a word. A plain `?` is unknown: `❔` is white, and fonts lack it. */
export const standingIcons: Readonly<Record<Standing, string>> = {
  pass: "✅",
  warn: "⚠️",
  fail: "❌",
  unknown: "?",
  pending: "⏳",
  notApplicable: "➖",
  overridden: "🔓",
};
