/** The page about the simulator, against the simulator. */
import assert from "node:assert/strict";
import { scenarioDescriptions, startSimulator } from "../../provider/simulator";
import { usage } from "../../provider/simulator/server/commandLine";
import { blocksOf, codeSpansOf, page, sectionOf, tableRows } from "./support/pages";

const simulatorPage = page("docs/simulator.md");

describe("the page about the simulator", () => {
  it("lists every scenario once, in the simulator's own words", () => {
    const groups = sectionOf(simulatorPage, "## Scenarios").split(/^### /m).slice(1);
    const rows = groups.flatMap((group) => tableRows(group));
    const listed = rows.map(([name = "", description = ""]) => [name.replaceAll("`", ""), description] as const);
    assert.equal(new Set(listed.map(([name]) => name)).size, listed.length);
    assert.deepEqual(Object.fromEntries(listed), scenarioDescriptions);
  });

  it("sends bodies that the control routes take", async () => {
    const simulator = await startSimulator();
    const post = async (route: string, body: string): Promise<void> => {
      const answer = await fetch(`${simulator.url}/_simulator/${route}`, { method: "POST", body });
      assert.equal(answer.status, 200, `${body}: ${await answer.text()}`);
    };
    const spans = codeSpansOf(simulatorPage).filter((span) => span.startsWith('{"'));
    const isScenario = (span: string): boolean => span.startsWith('{"scenario"');
    assert.deepEqual([spans.length, spans.filter(isScenario).length], [6, 3]);
    for (const span of spans) await post(isScenario(span) ? "scenario" : "clock", span);
    const [curl = ""] = blocksOf(simulatorPage).flatMap(({ text }) => /-d '([^']+)'/.exec(text)?.[1] ?? []);
    await post("clock", curl);
    assert.deepEqual([simulator.now(), simulator.date()], [Date.UTC(2026, 10, 20, 12), Date.UTC(2026, 10, 20, 12, 1)]);
    await simulator.close();
  });

  it("names an option of the command line that there is", () => {
    assert.ok(simulatorPage.text.includes("`--now "));
    assert.ok(usage.includes("[--now INSTANT]"));
  });
});
