import { written } from "./goodStream";
import { goodDraft, mutated, type Family } from "./stream";

export const statusLine: Family = (asked, chance, now) => {
  const draft = goodDraft(asked, chance, now);
  const codes = [100, 101, 201, 203, 204, 206, 302, 304, 401, 404, 429, 500, 503, 99, 999, 0];
  draft.statusLine = chance.oneIn(2)
    ? `HTTP/1.1 ${chance.pick(codes)} OK`
    : chance.pick([
        ...[
          "HTTP/1.0 200 OK",
          "HTTP/2.0 200 OK",
          "HTTP/1.1  200 OK",
          "http/1.1 200 OK",
          "HTTP/1.1 2000 OK",
          "HTTP/1.1 20 OK",
        ],
        ...[
          "ICY 200 OK",
          "RTSP/1.0 200 OK",
          "HTTP/1.1 200",
          "HTTP/1.1 +200 OK",
          " HTTP/1.1 200 OK",
          "\r\nHTTP/1.1 200 OK",
          "",
        ],
        ...["HTTP/1.1 200 OK\nX: y", "HTTP/1.1 200 OK\0", "GET / HTTP/1.1", "HTTP/1.1 ２００ OK", "HTTP/9.9 200 OK"],
      ]);
  return mutated(written(draft, chance));
};

const headerValues: Readonly<Record<string, readonly string[]>> = {
  Date: ["", "now", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 15 Jan 2026 11:44:59 GMT", "Thu, 15 Jan 2026 12:00:00 UTC"],
  Age: ["", "0", "60", "61", "-1", "1e9", "a day", "5, 5"],
  "Content-Type": [
    "",
    "text/html",
    "application/json; charset=utf-16",
    "application/jsonp",
    "json",
    "text/json",
    "application/hal+json",
  ],
  "Content-Encoding": ["gzip", "br", "x", "gzip, identity", "identity, gzip", "", "GZIP"],
  Connection: ["close", "keep-alive", "upgrade", "Content-Length", "close, close"],
  "X-Request-Id": ["a\u0000b", "x".repeat(9000), "é", "a\r\n b", "a\nb"],
  Location: ["http://evil.example/"],
  "X A": ["a"],
  "": ["a"],
  Trailer: ["Content-Length"],
};

export const headers: Family = (asked, chance, now) => {
  const draft = goodDraft(asked, chance, now);
  for (let count = chance.between(1, 2); count > 0; count--) {
    const name = chance.pick(Object.keys(headerValues));
    const value = chance.pick(headerValues[name] ?? []);
    const kind = chance.below(4);
    if (kind === 0) draft.headers = draft.headers.filter(([one]) => one !== name);
    else if (kind === 1) draft.headers.splice(chance.below(draft.headers.length + 1), 0, [name, value]);
    else draft.headers = [...draft.headers.filter(([one]) => one !== name), [name, value]];
  }
  if (chance.oneIn(20)) draft.headers.push(...Array.from({ length: 3000 }, (): [string, string] => ["X", "y"]));
  return mutated(written(draft, chance));
};
