import { descriptions } from "./areas/descriptions";
import { evaluator } from "./areas/evaluator";
import { evidence } from "./areas/evidence";
import { formats } from "./areas/formats";
import { reading } from "./areas/reading";
import { traps } from "./areas/traps";
import { zones } from "./areas/zones";
import type { Mutation } from "./mutation";

/** Every rule that is broken once, area by area. */
export const mutations: readonly Mutation[] = [
  ...traps,
  ...zones,
  ...formats,
  ...evaluator,
  ...evidence,
  ...descriptions,
  ...reading,
];
