import { createHash } from "node:crypto";
import { counted } from "../../gates/judge/words";
import { reportScript, reportStyle } from "../../generated/reportPage";
import { gateWord } from "../draw/verdictWords";
import { markup } from "../tree/markup";
import { h, type TreeElement } from "../tree/tree";
import type { GateView, ReportView } from "../view/reportView";
import { embeddedData } from "./embedded";
import { gateCard } from "./gateCard";
import { staticTargets } from "./staticTargets";

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * Nothing is loaded from anywhere, and nothing runs but the script that this package wrote. Texts of a service stand in the
 * page as text and as data. Should one ever become markup, this policy keeps it from doing anything.
 */
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(reportScript)}`,
  `style-src ${hashOf(reportStyle)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

function titleOf(gates: readonly GateView[]): string {
  const worst = gates.find(({ blocks }) => blocks) ?? gates[0];
  const partial = gates.some(({ cutShort }) => cutShort === "cancelled") ? "partial, " : "";
  return `${partial}${worst === undefined ? "no gate" : gateWord(worst)}: hwbackup report`;
}

function headline([only, ...others]: readonly GateView[]): string {
  if (only === undefined || others.length === 0) return only?.sentence ?? "No gate";
  const closed = [only, ...others].filter(({ blocks }) => blocks).length;
  if (closed === 0) return `All ${others.length + 1} gates are open`;
  return `${closed} of ${others.length + 1} gates ${closed === 1 ? "is" : "are"} closed`;
}

function bodyOf(view: ReportView): readonly TreeElement[] {
  const { gates, targets, version } = view;
  return [
    h("a", { class: "skip", href: "#targets" }, "Skip to the targets"),
    h(
      "header",
      { class: "top" },
      h("p", { class: "brand" }, "hwbackup", h("span", {}, "backup evidence report")),
      h("h1", {}, headline(gates)),
    ),
    h(
      "main",
      {},
      h("div", { class: "gates" }, ...gates.map(gateCard)),
      h(
        "section",
        { id: "targets", tabindex: -1, "aria-labelledby": "targets-head" },
        h("h2", { id: "targets-head" }, "Targets"),
        h("div", { id: "live" }),
        staticTargets(view),
      ),
    ),
    h(
      "footer",
      {},
      h(
        "p",
        {},
        `${counted(targets.length, "target")}. All times are UTC, by the services’ clocks where they gave a time. ` +
          "The page shows what was read at that time; later changes are not in it.",
      ),
      h("p", {}, `pulumi-huaweicloud-backup ${version}`),
    ),
  ];
}

/** One file that needs nothing else: no network, no second file. */
export function htmlPage(view: ReportView): string {
  const head = [
    h("meta", { charset: "utf-8" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("title", {}, titleOf(view.gates)),
  ];
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n',
    ...head.map((element) => `${markup(element)}\n`),
    // Written by us and hashed above: here markup must not be escaped.
    `<style>${reportStyle}</style>\n</head>\n<body>\n`,
    ...bodyOf(view).map((element) => `${markup(element)}\n`),
    embeddedData(view),
    `<script>${reportScript}</script>\n</body>\n</html>\n`,
  ].join("");
}
