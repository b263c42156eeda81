import type { Standing } from "./findings";

/** Signs for Markdown, always beside a word. */
export const standingIcons: Readonly<Record<Standing, string>> = {
  pass: "✅",
  warn: "⚠️",
  fail: "❌",
  unknown: "❔",
  pending: "⏳",
  notApplicable: "➖",
  overridden: "🔓",
};
