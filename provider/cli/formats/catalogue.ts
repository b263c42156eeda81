import type { Format } from "./format";
import { human } from "./human";
import { json } from "./json";

export const formatNames = ["human", "json"] as const;

export type FormatName = (typeof formatNames)[number];

/** Every format by its name. */
export const catalogue: Readonly<Record<FormatName, Format>> = { human, json };
