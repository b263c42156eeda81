/**
 * Every message that a user can see, from one run of scenarios through the doors, without an engine: test/fixtures/messages.txt.
 * `npm run messages` renews the file.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { criterionNames } from "../../provider/core/criterionNames";
import { errorCatalogue } from "../../provider/core/errors/errorCatalogue";
import { useGateBench } from "../support/gateBench";
import { criterionScenarios, verdictsOf } from "./support/criterionScenarios";
import {
  commandLineMessages,
  dynamicMessages,
  gateMessages,
  policyMessages,
  programMessages,
} from "./support/doorMessages";
import { errorMessages, refusedDescriptions } from "./support/readMessages";

const file = join(__dirname, "../fixtures/messages.txt");

/** Words that no message has: riddles, and statements of what does not happen (house words, November 2026). */
const banned = /\b(?:nobody|whoever|somebody|for ever|so many|so much|hears|lets go)\b| is no /i;

/** Ports of this run, and ids that the simulator counts up. */
function settled(line: string): string {
  return line.replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT").replace(/request id [\w-]+(?=[;\]])/g, "request id ID");
}

describe("the messages", () => {
  const bench = useGateBench();

  it("are those of test/fixtures/messages.txt, from each criterion, each error and each door", async function () {
    this.timeout(120_000);
    const sections: (readonly [scenario: string, lines: readonly string[]])[] = [
      ...criterionScenarios(),
      ...(await errorMessages(bench.simulator())),
      ...refusedDescriptions(),
      ...(await gateMessages(bench)),
      ...(await programMessages()),
      ...(await policyMessages()),
      ...(await dynamicMessages(bench.simulator())),
      ...(await commandLineMessages(bench.simulator())),
    ];
    const text = sections
      .map(([scenario, lines]) =>
        [`# ${scenario}`, ...lines.flatMap((line) => line.split("\n")).map(settled), ""].join("\n"),
      )
      .join("\n");
    if (process.env["UPDATE_MESSAGES"] === "1") writeFileSync(file, text);
    assert.equal(text, readFileSync(file, "utf8"), "npm run messages renews the file");
  });

  it("occur in the file for every criterion with every verdict that it can have, and for every error code", () => {
    const text = readFileSync(file, "utf8");
    for (const name of criterionNames) {
      for (const verdict of verdictsOf(name))
        assert.ok(text.includes(`# criterion ${name}: ${verdict}\n`), `${name} ${verdict}`);
    }
    for (const code of Object.keys(errorCatalogue)) assert.match(text, new RegExp(`\\[${code}[;\\]]`), code);
  });

  it("have no banned word, and begin with no riddle", () => {
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    assert.deepEqual(
      lines.filter((line) => banned.test(line) || /^(?:What|Whatever|Whoever|Which)\b/.test(line)),
      [],
    );
  });
});
