import type { Format } from "./format";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { html } from "./html";
import { human } from "./human";
import { json } from "./json";
import { jsonl } from "./jsonl";
import { junit } from "./junit";
import { nagios } from "./nagios";
import { prometheus } from "./prometheus";
import { sarif } from "./sarif";

export const formatNames = [
  "human",
  "json",
  "jsonl",
  "junit",
  "sarif",
  "github",
  "gitlab",
  "nagios",
  "prometheus",
  "html",
] as const;

export type FormatName = (typeof formatNames)[number];

/** Every format by its name. */
export const catalogue: Readonly<Record<FormatName, Format>> = {
  human,
  json,
  jsonl,
  junit,
  sarif,
  github,
  gitlab,
  nagios,
  prometheus,
  html,
};
