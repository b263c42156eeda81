import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { written } from "./goodStream";
import { goodDraft, mutated, type Family } from "./stream";

/** Lengths, codings and chunks that are not those of the body. */
export const framing: Family = (asked, chance, now) => {
  const draft = goodDraft(asked, chance, now);
  const { length } = draft.body;
  const lengths = [length - 1, length + 1, 0, 2 * length, -length, 2 ** 63, length / 2, Math.floor(length / 2)].map(
    String,
  );
  const odd = [
    ...lengths,
    `+${length}`,
    `0x${length.toString(16)}`,
    `${length}, ${length}`,
    `${length} 1`,
    "",
    "1e3",
    `0${length}`,
  ];
  const codings = [
    "chunked",
    "identity",
    "gzip, chunked",
    "chunked, chunked",
    "chunked, identity",
    "Chunked",
    "xchunked",
    "",
    "chunked;a",
  ];
  const kind = chance.below(6);
  if (kind === 0) {
    draft.headers.push(["Content-Length", chance.pick(odd)]);
    if (chance.oneIn(2)) draft.framing = "close";
  } else if (kind === 1) {
    draft.headers.push(["Transfer-Encoding", chance.pick(codings)]);
  } else if (kind === 2) {
    draft.framing = "close";
    draft.headers.push([
      chance.pick(["Content-Length ", " Content-Length", "Content_Length", "Content-Length\t"]),
      String(length),
    ]);
  } else if (kind === 3) {
    // Chunk lengths, line ends and the closing chunk, broken one at a time.
    draft.framing = "chunked";
    const text = written(draft, chance).toString("latin1");
    const from = text.indexOf("\r\n\r\n") + 4;
    const rest = text.slice(from);
    const broken = [
      ...[rest.replace(/\r\n/, "\n"), rest.replace(/^[^\r]+/, "ffffffffffffffffff"), rest.replace(/^[^\r]+/, "-5")],
      ...[
        rest.replace(/^[^\r]+/, (size) => `${size}0`),
        rest.replace(/^[^\r]+/, (size) => ` ${size}`),
        rest.slice(0, -5),
      ],
      ...[
        rest.replace(/\r\n0\r\n.*$/s, ""),
        rest.replace(/^[^\r]+/, (size) => `${size};${"x".repeat(200)}`),
        `0\r\n\r\n${rest}`,
      ],
      ...[
        rest.slice(0, -2),
        rest.replace(/^[^\r]+/, "0"),
        rest.replace(/\r\n0\r\n/, "\r\n\r\n"),
        rest.replace(/^[^\r]+/, "g"),
      ],
    ];
    return mutated(Buffer.from(text.slice(0, from) + chance.pick(broken), "latin1"));
  } else if (kind === 4) {
    const more = [
      Buffer.from("\r\n"),
      Buffer.from("{}"),
      Buffer.from("\0"),
      written(goodDraft(asked, chance, now), chance),
    ];
    return mutated(
      Buffer.concat([written({ ...draft, framing: chance.pick(["length", "chunked"]) }, chance), chance.pick(more)]),
    );
  } else {
    const both: [string, string][] = [
      ["Transfer-Encoding", "chunked"],
      ["Content-Length", String(length)],
    ];
    draft.headers.push(...both);
  }
  return mutated(written(draft, chance));
};

export const encodings: Family = (asked, chance, now) => {
  const draft = goodDraft(asked, chance, now);
  const plain = draft.body;
  const packed = { gzip: gzipSync(plain), deflate: deflateSync(plain), br: brotliCompressSync(plain) };
  const name = chance.pick(Object.keys(packed) as (keyof typeof packed)[]);
  draft.body = chance.pick([
    packed[name],
    packed[name].subarray(0, packed[name].length - chance.between(1, 10)),
    Buffer.concat([packed[name], Buffer.from("x")]),
    Buffer.concat([packed.gzip, packed.gzip]),
    Buffer.from(plain.toString("utf8"), "utf16le"),
    Buffer.concat([Buffer.from("\ufeff"), plain]),
    Buffer.from(plain.toString("latin1").replace(/[^\x20-\x7e]/g, "\u00e4"), "latin1"),
    Buffer.from(
      plain.toString("latin1").replace(/5560df16/g, () => `5560df1${chance.pick(["\xff", "\xfe", "\xc0\xb6"])}`),
      "latin1",
    ),
  ]);
  if (!chance.oneIn(4)) draft.headers.push(["Content-Encoding", chance.oneIn(4) ? "gzip" : name]);
  return mutated(written(draft, chance));
};
