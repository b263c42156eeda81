import assert from "node:assert/strict";
import { lowerDeclaration } from "../../../scripts/bundle/lowerDeclaration";

const cases: readonly (readonly [string, string])[] = [
  ['import { type A, B, type C as D } from "./x";', 'import { A, B, C as D } from "./x";'],
  ['import type { A } from "./x";', 'import type { A } from "./x";'],
  ['export { a, type B, type C as D } from "./x";', 'export { a } from "./x";\nexport type { B, C as D } from "./x";'],
  ['export { type B } from "./x";', 'export type { B } from "./x";'],
  ['export { a, b as c } from "./x";', 'export { a, b as c } from "./x";'],
  ["export { type B };", "export type { B };"],
  [
    "type A = readonly (readonly [name: string, value?: number | 1, ...rest: B[]])[];",
    "type A = readonly (readonly [string, (number | 1)?, ...B[]])[];",
  ],
  [
    "/** Says [name: string]. */\ntype A = [string, number?];",
    "/** Says [name: string]. */\ntype A = [string, number?];",
  ],
];

describe("C4 lowerDeclaration", () => {
  for (const [text, lowered] of cases) {
    it(`makes of ${JSON.stringify(text)} what TypeScript 3.8 reads`, () =>
      assert.equal(lowerDeclaration(text), lowered));
  }
});
