import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { GateClosedError } from "../../../../provider/doors/gates";
import { refusing } from "../../../../provider/doors/gates/refusing";
import { thrownValues } from "../../../support/thrownValues";

const sentence =
  "the gate could not be evaluated, so the resources behind it stay unchanged. " +
  "Fix the named error. If none is named, check the code that builds the gate's description. [GATE_NOT_EVALUATED]";

/** Has a text at the first reading and none at the second. */
const changing = (): object => {
  const texts = ["there [GATE_CLOSED]"];
  return Object.defineProperty(new pulumi.RunError(), "message", { get: () => texts.pop() ?? "" });
};

const silent: typeof thrownValues = [
  ...thrownValues,
  ["a RunError without a message", new pulumi.RunError()],
  ["an Output", pulumi.output("text")],
];

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}

describe("A1 the edge of callbacks of programs", () => {
  for (const [name, thrown] of silent) {
    it(`A1 gives ${name} the same sentence and code, thrown or rejected`, async () => {
      const work = (): never => {
        throw thrown;
      };
      const errors = [
        caught(refusing(work)),
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what is tried
        await refusing(() => Promise.reject(thrown))().catch((error: unknown) => error),
        await refusing(async () => Promise.resolve(work()))().catch((error: unknown) => error),
      ];
      for (const error of errors) {
        assert.ok(error instanceof pulumi.RunError);
        assert.equal(error.message, sentence);
      }
    });
  }

  it("A1 keeps the text of what was thrown, in one line, behind the sentence", () => {
    const messages = ["no route", new Error("first\nsecond."), { message: "third" }].map((thrown) =>
      caught(
        refusing(() => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what is tried
          throw thrown;
        }),
      ),
    );
    assert.deepEqual(
      messages.map((error) => (error as Error).message),
      ["no route", "first second", "third"].map((text) => sentence.replace("unchanged.", `unchanged: ${text}.`)),
    );
  });

  it("A1 reads a message once, so that it cannot be empty when the SDK reads it", () => {
    const thrown = changing();
    const error = caught(
      refusing(() => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what is tried
        throw thrown;
      }),
    ) as Error;
    assert.deepEqual([error.message, error.message], ["there [GATE_CLOSED]", "there [GATE_CLOSED]"]);
  });

  it("A1 hands errors of this package on as they are", () => {
    const closed = new GateClosedError("GATE_CLOSED", "the gate is closed");
    const thrown = caught(
      refusing(() => {
        throw closed;
      }),
    );
    assert.equal(thrown, closed);
    assert.equal(refusing((text: string) => text.length)("four"), 4);
  });

  it("A1 is the only way to a hook, an apply and a transform of ours", () => {
    const folder = join(__dirname, "../../../../provider/doors/gates");
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const texts = names.map((name) => [basename(name), readFileSync(join(folder, name), "utf8")] as const);
    const using = (pattern: RegExp): string[] => texts.filter(([, text]) => pattern.test(text)).map(([name]) => name);
    assert.deepEqual(using(/new pulumi\.(?:Resource|Error)Hook\(/), ["registerHook.ts"]);
    assert.deepEqual(using(/\.apply\b/), ["applyInUpdate.ts"]);
    assert.deepEqual(using(/: pulumi\.ResourceTransform \{/), ["gateTransform.ts"]);
    for (const name of ["registerHook.ts", "applyInUpdate.ts", "gateTransform.ts", "assertGate.ts"]) {
      assert.ok(using(/\brefusing\(/).includes(name), name);
    }
  });
});
