/** What the documentation shows of answers, errors and the demo, against what they really are. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader, isProviderError, resolveSettings, type Reader } from "../../provider/doors/client";
import { states } from "../../provider/core/records/state";
import { startSimulator, type Simulator } from "../../provider/simulator";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { stateWords } from "../support/stateWords";
import { blocksOf, page, sectionOf, tableRows } from "./support/pages";

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = stateWords;

describe("examples of answers in the documentation", () => {
  const now = Date.parse("2026-11-21T09:00:00Z");
  let simulator: Simulator;
  let reader: Reader;

  beforeEach(async () => {
    simulator = await startSimulator({ now: () => now });
    reader = createReader({ settings: resolveSettings({}, simulator.environment()).settings, now: () => now });
  });
  afterEach(() => simulator.close());

  it("show the answer that docs/answers.md says, whole", async () => {
    simulator.setScenario("running");
    const instanceId = simulator.resources.dcsInstanceId;
    const answer = await reader.read("huaweicloud-backup:dcs:getInstanceBackups", { instanceId, newest: 1 });
    const [block] = blocksOf(page("docs/answers.md")).filter(({ language }) => language === "json");
    assert.deepEqual(JSON.parse(block?.text ?? ""), answer);
  });

  it("show the error that docs/troubleshooting.md shows, but for the port", async () => {
    simulator.setScenario("denied");
    const clusterId = simulator.resources.cceClusterId;
    const error: unknown = await reader
      .read("huaweicloud-backup:cce:getClusterSnapshotTasks", { clusterId })
      .catch((reason: unknown) => reason);
    assert.ok(isProviderError(error));
    const [block] = blocksOf(page("docs/troubleshooting.md")).filter(({ text }) => text.includes("[AUTH_DENIED"));
    const oneLine = (text: string): string =>
      text
        .trim()
        .replace(/\s+/g, " ")
        .replace(/127\.0\.0\.1:\d+/, "HOST");
    assert.equal(oneLine(block?.text ?? ""), oneLine(error.message));
  });
});

describe("the states in docs/answers.md", () => {
  const section = sectionOf(page("docs/answers.md"), "## States");
  const head =
    /^\| State.*$/m
      .exec(section)?.[0]
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.trim()) ?? [];

  it("have a column for every service", () => assert.deepEqual(head, Object.keys(words)));

  it("have a row for every state but unknown", () => {
    const rows = tableRows(section).map(([state]) => state);
    assert.deepEqual(
      rows.sort(),
      states
        .filter((state) => state !== "unknown")
        .map((state) => `\`${state}\``)
        .sort(),
    );
  });

  for (const [at, service] of Object.keys(words).entries()) {
    it(`map the words of ${service}`, () => {
      const mapped = tableRows(section).flatMap(([state = "", ...cells]) =>
        [...(cells[at] ?? "").matchAll(/`([^`]+)`/g)].map((match) => [match[1] ?? "", state.replaceAll("`", "")]),
      );
      assert.deepEqual(Object.fromEntries(mapped), words[service]);
    });
  }
});

describe("the demo's output in docs/demo.md", () => {
  const [excerpt] = blocksOf(page("docs/demo.md")).filter(({ text }) => text.includes("Act 1"));
  const source = readFileSync(join(repositoryRoot, "scripts/demo.ts"), "utf8").replaceAll("\\`", "`");

  for (const line of (excerpt?.text ?? "").split("\n")) {
    const [, sentence] = /\] ((?:Act \d|Done:).*)$/.exec(line) ?? [];
    if (sentence !== undefined) it(`holds "${sentence}"`, () => assert.ok(source.includes(sentence)));
  }

  it("shows all acts and the end", () => {
    for (const part of ["Act 1", "Act 2", "Act 3", "Act 4", "Done:"]) assert.ok(excerpt?.text.includes(part), part);
  });
});
