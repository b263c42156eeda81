/**
 * Answers that were damaged on the way, or were never any: each read ends, nothing crashes, and what is shown is what a
 * reader of its own, which knows HTTP and the API pages and nothing of the client, finds in the same bytes.
 *
 * HWBACKUP_FUZZ_SEED and HWBACKUP_FUZZ_COUNT choose other streams and more of them.
 */
import assert from "node:assert/strict";
import type { WireReply } from "../support/faultServer/wireReply";
import { fixedNow } from "../support/startReader";
import { chanceOf, type Chance } from "./byteStreams/chance";
import { allowedFor, disagreement, type Allowed } from "./byteStreams/compare";
import { draftOf, written } from "./byteStreams/goodStream";
import { NotAnAnswer } from "./byteStreams/httpOracle";
import { openLane, type Lane } from "./byteStreams/lane";
import { familyNames, streamFor } from "./byteStreams/mutations";
import { streamCases, type StreamCase } from "./byteStreams/streamCases";

const seed = Number(process.env["HWBACKUP_FUZZ_SEED"] ?? 20_251_121);
const count = Number(process.env["HWBACKUP_FUZZ_COUNT"] ?? 10_000);
const parallel = 8;

/** No read here may take longer, in milliseconds: it would be a hang. */
const patience = 10_000;
/** For a connection that is held open in the middle of an answer. */
const impatience = 40;

type Ending = WireReply["then"];

/** What may be shown for a stream; the reason when nothing may. */
function oracle(asked: StreamCase, stream: Buffer, endsWell: boolean): Allowed | string {
  try {
    return allowedFor(asked, stream, endsWell, fixedNow);
  } catch (error) {
    if (!(error instanceof NotAnAnswer)) throw error;
    return error.message;
  }
}

/** The stream, cut into packets anywhere. */
function packets(stream: Buffer, chance: Chance): Buffer[] {
  if (chance.oneIn(2)) return [stream];
  const cut = chance.below(stream.length + 1);
  return [stream.subarray(0, cut), stream.subarray(cut)];
}

async function withinPatience<Value>(work: Promise<Value>): Promise<Value | "hang"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"hang">((resolve) => (timer = setTimeout(() => resolve("hang"), 1.5 * patience)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A stream is made from the seed and its number alone: the same in any order and beside any others. */
function madeStream(number: number) {
  const chance = chanceOf(Math.imul(seed, 0x85eb_ca6b) ^ Math.imul(number + 1, 0xc2b2_ae35));
  const asked = chance.pick(streamCases);
  const stream = streamFor(asked, chance, fixedNow);
  const whole = oracle(asked, stream.bytes, true);
  // With bytes behind the answer a connection is of no use to the next stream.
  const isReusable = typeof whole !== "string" && whole.message.rest === 0 && whole.message.keepsConnection;
  const pieces = packets(stream.bytes, chance);
  // Now and then silence or a reset follows in place of an end in good order. Node takes a reset for the end of a body
  // that has no length; a JSON object says itself whether it is whole, so that nothing that is shown hangs on it.
  if (!stream.isGood && chance.oneIn(12)) {
    const then: Ending = chance.pick(["hold", "reset"]);
    return { ...stream, asked, then, pieces, allowed: oracle(asked, stream.bytes, then === "reset") };
  }
  const then: Ending = isReusable ? "keep" : "close";
  return { ...stream, asked, then, pieces, allowed: whole };
}

describe(`damaged answers, seed ${seed}`, () => {
  let lanes: readonly Lane[];
  before(async () => {
    lanes = await Promise.all(Array.from({ length: parallel }, openLane));
  });
  after(() => Promise.all(lanes.map(({ server }) => server.close())));

  it(`${count} streams: every read ends, and shows what the bytes say or an error`, async function () {
    this.timeout(0);
    const wrong: string[] = [];
    const tally = new Map(familyNames.map((name) => [name, { shown: 0, refused: 0 }]));
    let next = 0;
    const work = async (lane: Lane): Promise<void> => {
      while (next < count && wrong.length < 10) {
        const number = next++;
        const { family, asked, allowed, bytes, pieces, then, isGood } = madeStream(number);
        const timeout = then === "hold" ? impatience : patience;
        const outcome = await withinPatience(lane.read(asked, { pieces, then }, timeout));
        const complain = (what: string): void => {
          const beginning = JSON.stringify(bytes.toString("latin1").slice(0, 700));
          wrong.push(`stream ${number} (${family}, ${asked.service}, ${then}): ${what}\n${beginning}`);
        };
        if (outcome === "hang") complain("the read did not end");
        else if (outcome.answer === undefined) {
          const row = tally.get(family);
          if (row !== undefined) row.refused++;
          if (isGood) complain(`a good answer was refused: ${outcome.code}`);
          if (outcome.code === "API_TIMEOUT" && then !== "hold") complain("the end of the connection was not noticed");
        } else {
          const row = tally.get(family);
          if (row !== undefined) row.shown++;
          if (typeof allowed === "string") complain(`an answer was shown for ${allowed}`);
          else {
            const difference = disagreement(asked, outcome.answer, allowed);
            if (difference !== undefined) complain(difference);
          }
        }
      }
    };
    await Promise.all(lanes.map(work));
    const rows = [...tally].map(([name, { shown, refused }]) => `${name} ${shown} and ${refused}`);
    console.log(`      seed ${seed}; shown and refused: ${rows.join(", ")}`);
    assert.deepEqual(wrong, []);
    if (count < 1000) return;
    // Of every family some are shown, or nothing was compared; but an answer that was cut is none, wherever it was cut.
    for (const [name, { shown }] of tally) assert.equal(shown > 0, name !== "cut answers", name);
  });
});

describe("the reader that damaged answers are compared with", () => {
  let lane: Lane;
  before(async () => {
    lane = await openLane();
  });
  after(() => lane.server.close());

  const whole = (text: string, now = fixedNow): Buffer => written(draftOf(text, now), chanceOf(seed));

  const changes: Readonly<Record<string, (text: string) => string>> = {
    "another state": (text) => text.replaceAll(/Success|SUCCESS|success|succeed/g, "other"),
    "another id": (text) => text.replaceAll(/c1000[01]"/g, 'c19999"'),
    "other times": (text) => text.replaceAll("2026-01-1", "2026-01-0").replaceAll("17680000", "17670000"),
    "a row less": (text) => text.replace(/(?<=\[)\{.*?\}(?:,|(?=\]))(?=\{"(?:kind|id|backup_id)|\])/, ""),
    "another kind": (text) => text.replaceAll(/"(?:master-backup|Auto|SNAPSHOTTING|backup|manual)"/g, '"other"'),
    "an error beside it": (text) => text.replace(/\}$/, ',"error_msg":"busy"}'),
  };
  for (const asked of streamCases) {
    it(`finds nothing wrong with the good answer, and tells every other one from it: ${asked.service}`, async () => {
      const good = JSON.stringify(asked.good());
      const { answer } = await lane.read(asked, { pieces: [whole(good)], then: "keep" }, patience);
      assert.ok(answer);
      const found = (stream: Buffer): string | undefined => {
        const allowed = oracle(asked, stream, true);
        return typeof allowed === "string" ? allowed : disagreement(asked, answer, allowed);
      };
      assert.equal(found(whole(good)), undefined);
      assert.notEqual(found(whole(good, fixedNow + 1000)), undefined);
      for (const [what, change] of Object.entries(changes)) {
        const changed = change(good);
        if (changed !== good) assert.notEqual(found(whole(changed)), undefined, what);
      }
      assert.ok(Object.values(changes).filter((change) => change(good) !== good).length >= 4);
    });
  }
});

describe("an answer with two content types", () => {
  let lane: Lane;
  before(async () => {
    lane = await openLane();
  });
  after(() => lane.server.close());

  for (const [one, other] of [
    ["application/json;charset=utf8", "text/html"],
    ["text/html", "application/json"],
    ["application/json", "text/html;charset=utf8"],
    ["text/html;charset=utf8", "application/json"],
  ] as const) {
    it(`is none, since one of them is no JSON: ${one} and ${other}`, async () => {
      for (const asked of streamCases) {
        const draft = draftOf(asked.good(), fixedNow);
        draft.headers = [...draft.headers.filter(([name]) => name !== "Content-Type"), ["Content-Type", one]];
        draft.headers.push(["Content-Type", other]);
        const { code } = await lane.read(asked, { pieces: [written(draft, chanceOf(seed))], then: "keep" }, patience);
        assert.equal(code, "WIRE_UNREADABLE");
      }
    });
  }
});

describe("bytes that a server sends while nothing was asked", () => {
  let lane: Lane;
  before(async () => {
    lane = await openLane();
  });
  after(() => lane.server.close());

  // Services without pages: the second request of a list is under way when the bytes come, and they answer it then.
  for (const asked of streamCases.filter(({ service }) => service !== "css" && service !== "dcs")) {
    // RFC 9112 section 6.3: a client must not take them for the response to a request that it had not issued yet.
    it(`are never the answer to the next question: ${asked.service}`, async () => {
      const [first, second] = [chanceOf(1), chanceOf(2)];
      const good = written(draftOf(asked.good(), fixedNow), first);
      const early = written(draftOf(asked.good(), fixedNow + 1000), second);
      const late = written(draftOf(asked.good(), fixedNow + 2000), second);
      let sent = (): void => undefined;
      const allSent = new Promise<void>((resolve) => (sent = resolve));
      function* pieces(): Generator<Buffer> {
        yield good;
        yield early;
        sent();
      }
      const one = await lane.read(asked, { pieces: pieces(), pauseMilliseconds: 5, then: "keep" }, patience);
      assert.equal(one.answer?.asOf, "2026-01-15T12:00:00.000Z");
      await allSent;
      const other = await lane.read(asked, { pieces: [late], then: "keep" }, patience);
      assert.equal(other.answer?.asOf ?? "2026-01-15T12:00:02.000Z", "2026-01-15T12:00:02.000Z");
    });
  }
});
