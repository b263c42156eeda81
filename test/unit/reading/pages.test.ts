import assert from "node:assert/strict";
import type { Call } from "../../../provider/api/call";
import { ListMemory } from "../../../provider/api/paging/listMemory";
import { PagedList } from "../../../provider/api/paging/pagedList";
import type { AcceptedAnswer } from "../../../provider/api/sending/sender";
import { resolveSettings } from "../../../provider/config/resolveSettings";
import { ProviderError } from "../../../provider/core/errors/providerError";
import { Warnings } from "../../../provider/core/records/warnings";
import { pages, type ListPage } from "../../../provider/reading/pages";
import { prepareRead } from "../../../provider/reading/prepareRead";
import { authorityOf, startSender } from "../api/support/startSender";

const token = "huaweicloud-backup:css:getLogBackupRecords";
const { settings } = resolveSettings({ region: "cn-north-4", projectId: "p", authToken: "invented" }, {});
const row = (id: string) => ({ id, clusterId: "c", status: "SUCCESS" });

/** The pages of a list whose n-th request is answered with the n-th of these rows, or refused. */
function pagesOf(memory: ListMemory, ...answers: readonly (readonly string[] | ProviderError)[]) {
  const read = prepareRead(token, { clusterId: "c" }, settings);
  const { query, inputs } = read;
  const calls: Call[] = [];
  const send = (call: Call): Promise<AcceptedAnswer> => {
    const answer = answers[calls.length] ?? [];
    calls.push(call);
    if (answer instanceof ProviderError) return Promise.reject(answer);
    const body = { clusterLogRecord: answer.map(row) };
    return Promise.resolve({ body, serverTime: 7, status: 200, requestId: "r", header: () => undefined });
  };
  const budget = startSender([]).budget();
  const list = new PagedList({
    pager: query.paging(query.pageSize?.(inputs) ?? 100, memory),
    memory,
    maxRecords: 10,
    budget,
  });
  const parts = { read, projectId: "p", list, authority: authorityOf(), budget, warnings: new Warnings() };
  return { calls, list, pages: pages({ ...parts, sender: { send } }) };
}

const placesOf = ({ rows }: ListPage) => rows.map(({ position, changed }) => [position, changed]);

describe("A2 the pages of a list", () => {
  it("sends a request when the page is asked for, and none before", async () => {
    const { calls, list, pages: given } = pagesOf(new ListMemory(), ["a", "b"], ["b"]);
    assert.equal(calls.length, 0);
    const first = await given.next();
    assert.equal(calls.length, 1);
    assert.deepEqual(first.done === true ? undefined : [placesOf(first.value), first.value.serverTime], [
      [
        [0, false],
        [1, false],
      ],
      7,
    ]);
    const second = await given.next();
    assert.deepEqual(second.done === true ? undefined : placesOf(second.value), []);
    assert.deepEqual(await given.next(), { done: true, value: undefined });
    assert.deepEqual(list.end(), { total: undefined, pagesFetched: 2, incompleteReason: undefined });
    assert.deepEqual(
      calls.map(({ query }) => Object.fromEntries(query)["start"]),
      ["1", "2"],
    );
  });

  it("says of a list that was not read to its end that it has no end yet", async () => {
    const { list, pages: given } = pagesOf(new ListMemory(), ["a"]);
    await given.next();
    assert.throws(() => list.end(), /^TypeError: the list was not read to its end$/);
  });

  it("proves the end of the list while it is read, and ends the proof with it", async () => {
    const memory = new ListMemory();
    const { pages: given } = pagesOf(memory, ["a", "b"], ["b"]);
    const seen: unknown[] = [];
    for await (const { rows } of given) seen.push([rows.length, memory.proving !== undefined]);
    assert.deepEqual(seen, [
      [2, true],
      [0, false],
    ]);
  });

  it("ends the proof when the consumer stops early, so that no other read waits for it", async () => {
    const memory = new ListMemory();
    const { calls, pages: given } = pagesOf(memory, ["a"]);
    let awaited: Promise<void> | undefined;
    for await (const page of given) {
      assert.equal(page.rows.length, 1);
      awaited = memory.proving;
      break;
    }
    assert.ok(awaited !== undefined);
    await awaited;
    assert.deepEqual([memory.proving, calls.length], [undefined, 1]);
  });

  it("ends the proof when the consumer fails, and when the next page does", async () => {
    const memory = new ListMemory();
    const fault = new Error("the row cannot be reduced");
    const reduce = async (given: AsyncIterable<ListPage>, error?: Error): Promise<void> => {
      for await (const page of given) if (error !== undefined && page.rows.length > 0) throw error;
    };
    await assert.rejects(reduce(pagesOf(memory, ["a"]).pages, fault), fault);
    assert.equal(memory.proving, undefined);
    const refused = new ProviderError({ code: "API_FAULT", happened: "no answer" });
    await assert.rejects(reduce(pagesOf(memory, ["a"], refused).pages), refused);
    assert.equal(memory.proving, undefined);
  });
});
