import assert from "node:assert/strict";
import { simulatorResources, type ListBehaviour } from "../../provider/simulator/index";
import { queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

const clusterId = simulatorResources.cssClusterId;

describe("A2 lists of services that cut, count and move their pages as they like", function () {
  this.timeout(600_000);
  const simulator = useSimulator({ scenario: "cappedPages" });

  const sizes = [1, 7, 10, 37, 50, 99, 100, 101, 617, 1000];
  /** Name, behaviour, and whether such a list can be read whole at each size. */
  const services: readonly (readonly [string, ListBehaviour, boolean])[] = [
    ["as documented", {}, true],
    ["no total", { total: "none" }, true],
    ["the page's rows as total", { total: "page" }, true],
    ["the rows so far as total", { total: "reached" }, true],
    ["pages cut at 10", { cap: 10, total: "none" }, true],
    ["pages cut at 50", { cap: 50, total: "page" }, true],
    ["pages cut at 100", { cap: 100, total: "page" }, true],
    ["pages cut at 100, the rows so far as total", { cap: 100, total: "reached" }, true],
    ["pages cut at 1", { cap: 1, total: "none" }, false],
    ["later pages cut at 1", { cap: 1, capsLaterPages: true, total: "none" }, false],
    ["later pages cut at 37", { cap: 37, capsLaterPages: true, total: "none" }, true],
    ["later pages cut at 37, the page's rows as total", { cap: 37, capsLaterPages: true, total: "page" }, true],
    ["limit without effect", { ignoresLimit: 10, total: "page" }, true],
    ["position without effect", { position: "ignored", total: "none" }, false],
    ["position without effect, the page's rows as total", { position: "ignored", total: "page" }, false],
    ["offset as a page's number", { position: "pageNumber", total: "page" }, false],
    ["a list that shrinks", { changes: "shrinks", total: "none" }, false],
    ["a list that grows", { changes: "grows", total: "page" }, false],
  ];
  const lengths = [1, 120];

  let reads = 0;
  let whole = 0;
  for (const [name, behaviour, canBeWhole] of services) {
    it(`never calls a part complete: ${name}`, async () => {
      for (const records of lengths) {
        for (const limit of sizes) {
          simulator().setLists({ ...behaviour, records });
          for (const query of [queryCases.css, queryCases.dcs]) {
            const answer = await readCase(readerAt(simulator()), query, { limit });
            reads += 1;
            const length = behaviour.changes === "grows" ? records - 1 : records;
            if (answer.complete) {
              // A record that came before the first page or went after it leaves a list that is whole without it.
              assert.equal(answer.records.length, length, `${query.service}, ${records} records, limit ${limit}`);
              whole += 1;
            } else {
              assert.ok(answer.incompleteReason);
              assert.equal(canBeWhole, false, `${query.service}, ${records}, ${limit}: ${answer.incompleteReason}`);
            }
          }
        }
      }
    });
  }

  after(() => {
    assert.equal(reads, services.length * lengths.length * sizes.length * 2);
    assert.ok(reads >= 600, `${reads} reads`);
    assert.ok(whole >= 400, `${whole} whole lists`);
  });
});

describe("A2 the requests of a fleet of equal lists", () => {
  const simulator = useSimulator({ scenario: "fresh" });

  function resources(count: number): readonly string[] {
    return Array.from({ length: count }, (_, at) => `dc500000-0000-4000-8000-${String(at).padStart(12, "0")}`);
  }

  it("are 2 for a cold read of one page", async () => {
    for (const query of [queryCases.css, queryCases.dcs]) {
      simulator().clearRequests();
      const { complete, pagesFetched } = await readCase(readerAt(simulator()), query);
      assert.deepEqual([complete, pagesFetched, simulator().requests().length], [true, 2, 2]);
    }
  });

  for (const [how, service, argument, behaviour, most] of [
    ["names its total", "dcs", "instanceId", undefined, 202],
    ["names none", "css", "clusterId", undefined, 400],
    ["names the rows so far", "css", "clusterId", { total: "reached" }, 401],
    ["names the rows of the page", "dcs", "instanceId", { total: "page" }, 401],
  ] as const) {
    it(`are ${most} for 200 lists of ${service} that are read at once, where the service ${how}`, async () => {
      simulator().setLists(behaviour);
      const reader = readerAt(simulator());
      const ids = resources(200);
      for (const id of ids) simulator().addResource(service, id, "fresh");
      const answers = await Promise.all(ids.map((id) => reader.read(queryCases[service].token, { [argument]: id })));
      assert.ok(answers.every(({ complete, records }) => complete && records.length === 3));
      assert.ok(simulator().requests().length <= most, `${simulator().requests().length} requests`);
    });
  }
});

describe("C3 a service of another edition of the page", () => {
  const simulator = useSimulator({ scenario: "offsetForStart" });
  const read = (more: object = {}, reader = readerAt(simulator())) =>
    reader.read("huaweicloud-backup:css:getLogBackupRecords", { clusterId, ...more });
  const positions = () =>
    simulator()
      .requests()
      .map(({ query }) => (query["offset"] === undefined ? `start ${query["start"]}` : `offset ${query["offset"]}`));

  it("that obeys offset alone is read whole, and asked by offset at once the next time", async () => {
    const reader = readerAt(simulator());
    const answer = await read({}, reader);
    assert.deepEqual([answer.records.length, answer.complete], [250, true]);
    assert.deepEqual(positions(), ["start 1", "start 100", "offset 100", "offset 199", "offset 250", "offset 251"]);
    simulator().clearRequests();
    assert.equal((await read({}, reader)).complete, true);
    assert.deepEqual(positions().slice(0, 2), ["start 1", "offset 100"]);
  });

  for (const [what, behaviour, whole] of [
    ["skips as many rows as offset says", { position: "skippedByOffset" }, true],
    ["obeys start and offset", { position: "either" }, true],
    ["obeys neither", { position: "ignored" }, false],
    ["takes offset for a page's number", { position: "pageNumber" }, false],
  ] as const) {
    it(`that ${what} is ${whole ? "read whole" : "never called complete"}`, async () => {
      for (const limit of [10, 100, 200]) {
        simulator().setLists({ ...behaviour, records: 250 });
        const answer = await read({ limit });
        assert.equal(answer.complete, whole);
        if (whole) assert.equal(answer.records.length, 250);
      }
    });
  }

  it("that lets start go beyond 1000 is read beyond record 1,999", async () => {
    simulator().setScenario("overflow");
    simulator().setLists({ reachesFar: true });
    for (const limit of [100, 1000]) {
      const answer = await read({ limit });
      assert.deepEqual([answer.records.length, answer.complete], [2357, true]);
    }
  });
});
