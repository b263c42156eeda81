import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WireSchema } from "../../../../provider/core/wire/field";
import { registry } from "../../../../provider/generated/registry";
import { validateAnswer } from "../../../../provider/generated/validateAnswer";
import { generateAnswerValidators } from "../../../../scripts/generate/code/validators";

const root = join(__dirname, "../../../..");

/** Every place of a body that the wire shape calls an object or a list, as the keys that lead there. */
function containers(schema: WireSchema, body: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof body !== "object" || body === null) return [];
  const inner = Array.isArray(body)
    ? containers(schema.items ?? {}, body[0], [...path, "0"])
    : Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
        containers(member, (body as Record<string, unknown>)[name], [...path, name]),
      );
  return schema.type === undefined ? inner : [path, ...inner];
}

/** A copy of a body with another value in one place. */
function replaced(body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

for (const [token, query] of Object.entries(registry)) {
  const name = token.replace("huaweicloud-backup:", "").replace(":", ".");
  const isAnswer = validateAnswer[token as keyof typeof validateAnswer] as unknown as (body: unknown) => boolean;
  const fixture = join(root, "test/fixtures", name, "documented.json");
  const { body } = JSON.parse(readFileSync(fixture, "utf8")) as { body: unknown };

  describe(`the compiled validator of ${name}`, () => {
    it("accepts the page's example", () => assert.equal(isAnswer(body), true));

    for (const path of containers(query.wire.schema, body)) {
      for (const value of [
        "text",
        1,
        true,
        Array.isArray(path.reduce<unknown>((at, key) => (at as never)[key], body)) ? {} : [],
      ]) {
        it(`refuses ${JSON.stringify(value)} in the place of ${path.join(".") || "the body"}`, () => {
          assert.equal(isAnswer(replaced(body, path, value)), false);
        });
      }
    }

    for (const value of [null, undefined]) {
      it(`refuses ${String(value)} for a body`, () => assert.equal(isAnswer(value), false));
    }

    it("tolerates members that no page has", () => {
      assert.equal(isAnswer({ ...(body as object), extra: { deep: [1] } }), true);
    });
  });
}

describe("the generated validators", () => {
  const css = {
    token: "huaweicloud-backup:css:getLogBackupRecords",
    name: "getLogBackupRecords",
    path: "provider/queries/css/getLogBackupRecords",
  };

  it("cover the answers of every query", () => {
    const { path, text } = generateAnswerValidators([css], root);
    assert.equal(path, "provider/generated/validateAnswer.ts");
    assert.ok(text.startsWith("// @ts-nocheck\n// Generated from the wire shapes in provider/queries by "));
    assert.ok(text.endsWith(`export const validateAnswer = {\n  "${css.token}": getLogBackupRecordsAnswer,\n};\n`));
  });

  it("need nothing at run time", () => {
    assert.doesNotMatch(generateAnswerValidators([css], root).text, /\brequire\(|^import /m);
  });

  it("stop at the first fault of an answer, so that a million wrong rows are one, and describe none", () => {
    const validate = validateAnswer["huaweicloud-backup:css:getLogBackupRecords"] as unknown as {
      (body: unknown): boolean;
      errors?: null;
    };
    const looked: string[] = [];
    const rows = new Proxy(new Array<number>(1_000_000).fill(1), {
      get(all, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) looked.push(key);
        return Reflect.get(all, key) as unknown;
      },
    });
    assert.equal(validate({ clusterLogRecord: rows }), false);
    assert.deepEqual([...new Set(looked)], ["0"]);
    assert.equal(validate.errors ?? null, null);
    assert.doesNotMatch(generateAnswerValidators([css], root).text, /schemaPath|\berr\d/);
  });

  it("name the file whose export is missing", () => {
    const module = { ...css, token: "huaweicloud-backup:css:getNothing" };
    assert.throws(() => generateAnswerValidators([module], root), {
      message: `${css.path}.ts exports no getNothing`,
    });
  });
});
