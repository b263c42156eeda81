import assert from "node:assert/strict";
import { examples, examplesByTopic } from "./examples";
import { judge } from "./oracle";

describe("the oracle of gates", () => {
  for (const [topic, examplesOfTopic] of Object.entries(examplesByTopic)) {
    describe(topic, () => {
      for (const example of examplesOfTopic) {
        it(example.title, () => assert.deepEqual(judge(example), example.expected));
      }
    });
  }

  it("has a title of its own for each example of a topic", () => {
    for (const [topic, examplesOfTopic] of Object.entries(examplesByTopic)) {
      const titles = examplesOfTopic.map(({ title }) => title);
      assert.deepEqual(titles, [...new Set(titles)], topic);
    }
  });

  it("judges the order of records to mean nothing", () => {
    for (const example of examples) {
      const answers = Object.fromEntries(
        Object.entries(example.answers).map(([name, answer]) => [
          name,
          { ...answer, records: [...answer.records].reverse() },
        ]),
      );
      assert.deepEqual(judge({ ...example, answers }), example.expected, example.title);
    }
  });
});
