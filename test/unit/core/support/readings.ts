import assert from "node:assert/strict";
import { Warnings } from "../../../../provider/core/records/warnings";
import type { WireField } from "../../../../provider/core/wire/field";

/** What a field makes of a value, and the warnings that it leaves. */
export function reading(field: WireField<unknown>, value: unknown): { value: unknown; warnings: string[] } {
  const warnings = new Warnings();
  return { value: field.read(value, "size", warnings), warnings: warnings.list() };
}

/** Rows of "this becomes that", without a warning. */
export function becomes(field: WireField<unknown>, rows: readonly (readonly [wire: unknown, value: unknown])[]): void {
  for (const [wire, value] of rows) {
    it(`reads ${JSON.stringify(wire)} as ${JSON.stringify(value)}`, () => {
      assert.deepEqual(reading(field, wire), { value, warnings: [] });
    });
  }
}

/** Values that are left out with a warning that names the field and says what was expected. */
export function refuses(field: WireField<unknown>, expected: string, values: readonly unknown[]): void {
  for (const value of values) {
    const shown = typeof value === "number" ? String(value) : JSON.stringify(value);
    it(`leaves ${shown} out and says that size is not ${expected}`, () => {
      assert.deepEqual(reading(field, value), {
        value: undefined,
        warnings: [`size is not ${expected}; the field is absent`],
      });
    });
  }
}
