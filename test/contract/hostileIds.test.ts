/** Whatever stands in the place of an id, a project or a region: it reaches the path and host that the page names, or nobody. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { TransportRequest } from "../../provider/api/transport/transport";
import { resolveSettings, type GivenSettings } from "../../provider/config/resolveSettings";
import { isProviderError } from "../../provider/core/errors/providerError";
import { createReader, type Reader } from "../../provider/reading/createReader";
import type { ReaderOptions } from "../../provider/reading/connect";
import { startFaultServer, type FaultServer } from "../support/faultServer";
import { headerOf } from "../support/faultServer/requestParser";
import { wholeReply } from "../support/faultServer/wireReply";
import { allQueryCases, type QueryCase } from "../support/queryCases";
import { fixedNow, readCase } from "../support/startReader";
import { simulatorDefaults } from "../../provider/simulator/index";

const { projectId, region, accessKey, secretKey } = simulatorDefaults;

/** Texts that mean something to a URL parser, a header, a file system, a template or an object. */
const fragments = [
  ...["..", ".", "../", "..\\", "/", "//", "\\", "%2e%2e", "%2E", "%2f", "%252f", "%5c", "%00", "%0d%0a", "%", "%zz"],
  ...["?", "?x=1", "&", "=", "#", "#a", ";", ";a=b", "@", "@evil.example", ":", ":80", ":443", "evil.example/"],
  ...["//evil.example", "https://evil.example/", ".evil.example#", "evil.example:80@", "[::1]", "127.0.0.1", "0x7f.1"],
  ...["\r\nHost: evil.example", "\r\n\r\nGET /admin HTTP/1.1\r\n", "\n", "\r", "\t", "\0", "\v", "\u001b[0m", "\u007f"],
  ...[" ", "  ", "\u00a0", "\u2028", "\u2029", "\u200b", "\u202e", "\ufeff", "\u00ad", "\u0085", "\ufffd", "\ud800"],
  ...[
    "\uff0e\uff0e\uff0f",
    "\u2024\u2024\u2215",
    "\uff21\uff22",
    "\u0430",
    "\u0131",
    "\u212a",
    "\uff10",
    "\u0661",
    "e\u0301",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "null", "undefined", "NaN", "true", "[]"],
  ...[
    "{}",
    "{project_id}",
    "{{1}}",
    "${7*7}",
    "$&",
    "$1",
    "$`",
    "*",
    "~",
    "!",
    "'",
    '"',
    "`",
    "|",
    "<b>",
    "(",
    ",",
    "+",
  ],
  ...["A", "CN-NORTH-4", "cn-north-4", "cn_north_4", "cn.north.4", "-", "_", "0", "a-", "a_b", "😀", "中文", "ß", "İ"],
  ...["a".repeat(41), "a".repeat(42), "a".repeat(128), "a".repeat(129), "a".repeat(100_000), "/a".repeat(20_000)],
];

/** Fixed, so that every run tries the same. */
const seed = 20_251_121;
const invented = fc.sample(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary-ascii", maxLength: 40 }),
    fc
      .array(fc.constantFrom(...fragments.slice(0, -2), "a", "b", "0"), { maxLength: 4 })
      .map((parts) => parts.join("")),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  ),
  { seed, numRuns: 250 },
);
const hostile = [
  ...new Set(["", ...fragments.flatMap((text) => [text, `ab${text}`, `${text}ab`, `ab${text}ab`]), ...invented]),
];

/** The rules of the pages' ids and of regions, written down once more: what they let through has to arrive. */
const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text) && text.length <= 128;
const isRegion = (text: string): boolean => /^[a-z0-9][a-z0-9-]+$/.test(text) && text.length <= 41;

function readerWith(given: GivenSettings, options: Omit<ReaderOptions, "settings"> = {}): Reader {
  const { settings, problems } = resolveSettings({ region, projectId, accessKey, secretKey, ...given }, {});
  assert.deepEqual(problems, []);
  return createReader({ settings, now: () => fixedNow, limits: { maxRetries: 0 }, ...options });
}

/** Reads, and gives the code of the failure in which every one of these reads ends. */
async function failureOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (!isProviderError(error)) throw error;
    assert.doesNotMatch(error.message, /[\0-\u001f\u007f\u2028\u2029]/);
    return error.code;
  }
  throw new Error("nothing here is answered");
}

/** The request line that the page names for this project and id. */
function documentedLine(query: QueryCase, project: string, id: string): string {
  const path = query.path.replace(projectId, project).replace(query.inputs[query.resourceArgument] ?? "", id);
  const pairs = Object.entries(query.query).sort(([a], [b]) => (a < b ? -1 : 1));
  return `GET ${path}${pairs.length === 0 ? "" : `?${pairs.map((pair) => pair.join("=")).join("&")}`} HTTP/1.1`;
}

describe(`${hostile.length} hostile texts`, () => {
  let server: FaultServer;
  let reader: Reader;
  let endpoints: Record<string, string>;
  before(async () => {
    server = await startFaultServer({
      answer: (_, now) => wholeReply(now, "{}", { status: 404 }),
      now: () => fixedNow,
    });
    endpoints = Object.fromEntries(allQueryCases.map(({ service }) => [service, server.url]));
  });
  after(() => server.close());
  beforeEach(() => {
    server.forget();
    reader = readerWith({ endpoints });
  });

  /** What arrived since the last look: line, host and project of each request. */
  const arrived = (): readonly (readonly [string, string | undefined, string | undefined])[] => {
    const seen = server.requests().map((request) => {
      return [request.line, headerOf(request, "host"), headerOf(request, "x-project-id")] as const;
    });
    server.forget();
    return seen;
  };
  const once = (query: QueryCase, project: string, id: string) => [
    [documentedLine(query, project, id), `127.0.0.1:${server.port}`, project],
  ];

  it("are more than five hundred, and some of them are harmless", () => {
    assert.ok(hostile.length >= 500);
    assert.ok(hostile.filter(isId).length >= 20);
    assert.ok(hostile.filter(isRegion).length >= 10);
  });

  for (const query of allQueryCases) {
    const own = query.inputs[query.resourceArgument] ?? "";

    it(`as the ${query.resourceArgument} of ${query.name}: each arrives in its place, or nothing is sent`, async () => {
      for (const text of hostile) {
        const code = await failureOf(readCase(reader, query, { [query.resourceArgument]: text }));
        const refused = text === "" ? "INPUT_MISSING" : "INPUT_INVALID";
        assert.equal(code, isId(text) ? "API_NOT_FOUND" : refused, JSON.stringify(text));
        assert.deepEqual(arrived(), isId(text) ? once(query, projectId, text) : [], JSON.stringify(text));
      }
    });

    it(`as the projectId of ${query.name}: each arrives in its place, or nothing is sent`, async () => {
      for (const text of hostile) {
        const code = await failureOf(readCase(reader, query, { projectId: text }));
        // An empty text is no project at all: the provider's own is meant.
        const project = text === "" ? projectId : text;
        assert.equal(code, isId(project) ? "API_NOT_FOUND" : "INPUT_INVALID", JSON.stringify(text));
        assert.deepEqual(arrived(), isId(project) ? once(query, project, own) : [], JSON.stringify(text));
      }
    });

    it(`as the region of ${query.name}: each changes nothing of the path, or nothing is sent`, async () => {
      for (const text of hostile) {
        const code = await failureOf(readCase(reader, query, { region: text }));
        const isRead = text === "" || isRegion(text);
        assert.equal(code, isRead ? "API_NOT_FOUND" : "INPUT_INVALID", JSON.stringify(text));
        assert.deepEqual(arrived(), isRead ? once(query, projectId, own) : [], JSON.stringify(text));
      }
    });

    it(`as the region of ${query.name}, where the host depends on it: one label of the cloud's host, or nothing`, async () => {
      const sent: string[] = [];
      const transport = ({ url }: TransportRequest) => {
        sent.push(url);
        return Promise.resolve({ status: 404, header: () => undefined, body: "{}" });
      };
      const cloud = readerWith({}, { transport });
      for (const text of hostile) {
        await failureOf(readCase(cloud, query, { region: text }));
        const usedRegion = text === "" ? region : text;
        const hosts = [query.service, ...(query.service === "css" ? ["es"] : [])].flatMap((label) =>
          ["com", "cn", "eu"].map((domain) => `https://${label}.${usedRegion}.myhuaweicloud.${domain}`),
        );
        const [url = "", ...more] = sent.splice(0);
        assert.deepEqual(more, []);
        if (!isRegion(usedRegion)) assert.equal(url, "", JSON.stringify(text));
        else {
          const host = hosts.find((candidate) => url.startsWith(`${candidate}/`)) ?? "another host";
          assert.equal(`GET ${url.slice(host.length)} HTTP/1.1`, documentedLine(query, projectId, own), url);
        }
      }
    });
  }

  it("as the actionName of DWS: nothing is sent", async () => {
    const query = allQueryCases.find(({ service }) => service === "dws") as QueryCase;
    for (const text of hostile) {
      const code = await failureOf(readCase(reader, query, { actionName: text }));
      assert.equal(code, text === "" ? "INPUT_MISSING" : "INPUT_INVALID", JSON.stringify(text));
    }
    assert.deepEqual(arrived(), []);
  });

  it("are no better when they are no texts, nor do they touch the read that is made beside them", async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const [query] = allQueryCases;
    assert.ok(query);
    const good = query.inputs[query.resourceArgument] ?? "";
    const values: readonly unknown[] = [
      ...[1n, circle, Symbol("id"), () => good, Number.NaN, new Date(0), Buffer.from(good), [good], new String(good)],
      ...[{ toString: () => good }, { toJSON: () => good }, { valueOf: () => good }, new Map([[good, good]])],
    ];
    for (const value of values) {
      for (const argument of [query.resourceArgument, "projectId", "region"]) {
        const codes: string[] = await Promise.all([
          failureOf(readCase(reader, query, { [argument]: value })),
          failureOf(readCase(reader, query)),
          failureOf(readCase(reader, query, { [argument]: value })),
        ]);
        assert.deepEqual(codes, ["INPUT_INVALID", "API_NOT_FOUND", "INPUT_INVALID"]);
        assert.deepEqual(arrived(), once(query, projectId, good));
      }
    }
  });

  for (const name of ["projectId", "region"] as const) {
    it(`as the provider's own ${name}: a problem of the configuration, or it changes nothing else`, () => {
      const isFine = name === "projectId" ? isId : isRegion;
      for (const text of hostile) {
        for (const source of ["configuration", "environment"]) {
          const variable = { projectId: "HW_PROJECT_ID", region: "HW_REGION_NAME" }[name];
          const given = { region, projectId, accessKey, secretKey, endpoints };
          const { settings, problems } =
            source === "configuration"
              ? resolveSettings({ ...given, [name]: text }, {})
              : resolveSettings({ ...given, [name]: undefined }, { [variable]: text });
          if (problems.length > 0) {
            assert.ok(problems.every(({ property }) => property === name || property === variable));
            assert.equal(isFine(text), false, JSON.stringify(text));
            continue;
          }
          // Text that says nothing is no setting; blanks around a setting are not part of it.
          const value = settings[name];
          if (value === undefined) assert.equal(text.trim(), "", JSON.stringify(text));
          else assert.ok(isFine(value) && text.includes(value), JSON.stringify(text));
        }
      }
    });
  }
});
