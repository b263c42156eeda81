import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { DOMParser } from "@xmldom/xmldom";
import { html } from "../../../provider/cli/formats/html";
import { markdownReport } from "../../../provider/report/markdown/markdownReport";
import { svgReport } from "../../../provider/report/svg/svgReport";
import { escapeMarkup, markup } from "../../../provider/report/tree/markup";
import { h } from "../../../provider/report/tree/tree";
import { reportViewOf } from "../../../provider/report/view/reportViewOf";
import { fleetOf } from "../../support/report/fleet";
import { hostileFleet, hostileTexts } from "../../support/report/hostileFleet";
import { parseXml } from "../cli/formats/support/parsers";
import { mixed, rendered } from "../cli/formats/support/samples";
import { judgedFleet } from "./judgedFleet";

const pageOf = (gate: ReturnType<typeof judgedFleet>): string => html.render([gate], { colour: false, width: 100 });

/** A file may hold nothing that a terminal, an editor or a log reader acts upon. */
function assertHarmless(text: string): void {
  const found = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/.exec(
    text,
  );
  assert.equal(found, null, `U+${found?.[0].codePointAt(0)?.toString(16) ?? ""} at ${found?.index ?? 0}`);
}

describe("markup", () => {
  it("escapes text and attributes, and nothing of what the tree says itself", () => {
    const tree = h("p", { title: `"'<&>`, hidden: true, id: undefined, lang: false }, "<b>&", h("br"));
    assert.equal(markup(tree), '<p title="&quot;&#39;&lt;&amp;&gt;" hidden="">&lt;b&gt;&amp;<br></p>');
  });

  it("replaces what XML cannot hold", () => {
    assert.equal(escapeMarkup("a\u0000b\u000bc\ufffed\ud800e"), "a\ufffdb\ufffdc\ufffdd\ufffde");
  });
});

describe("the report as a page", () => {
  it("names its one script and its one style by their hashes, and allows nothing else", () => {
    const page = pageOf(judgedFleet(fleetOf(10)));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? "");
    assert.deepEqual([scripts.length, styles.length], [1, 1]);
    assert.equal(
      policy,
      `default-src 'none'; script-src ${hash(scripts[0]!)}; style-src ${hash(styles[0]!)}; base-uri 'none'; ` +
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it("names no address from which anything could be loaded", () => {
    const page = pageOf(judgedFleet(fleetOf(10)));
    // The namespace of drawings is a name and leads nowhere.
    assert.doesNotMatch(page.replaceAll("http://www.w3.org/2000/svg", ""), /https?:|url\(|@import|\bsrc=|<link/);
  });

  it("holds each target's details, packed, whatever their number", () => {
    const page = pageOf(judgedFleet(fleetOf(60)));
    const pieces = [...page.matchAll(/<script type="application\/gzip\+base64" id="piece-(\d)">([^<]*)<\/script>/g)];
    const details = pieces.flatMap(([, , text = ""]) => {
      return JSON.parse(gunzipSync(Buffer.from(text, "base64")).toString()) as { records: unknown[] }[];
    });
    assert.deepEqual([pieces.length, details.length, details[0]?.records.length], [3, 60, 14]);
  });

  it("lets no text of others end or begin an element", () => {
    const page = pageOf(judgedFleet(hostileFleet()));
    assertHarmless(page);
    const opened = [...page.matchAll(/<([a-z]+|!--)/gi)].map((match) => (match[1] ?? "").toLowerCase());
    assert.deepEqual(
      opened.filter((name) => ["img", "!--", "iframe", "object"].includes(name)),
      [],
    );
    // One script of ours, the index, and two pieces of twenty-five targets.
    assert.equal(opened.filter((name) => name === "script").length, 4);
    assert.ok(page.length < 1_000_000, String(page.length));
  });

  it("shows a result without its records", () => {
    const page = html.render([rendered(mixed)], { colour: false, width: 100 });
    assert.ok(page.includes("No timeline: no record was read."));
  });

  it("T18 has no pass at its top where the gate was closed before it was reached", () => {
    const fresh = fleetOf(5);
    const page = pageOf(judgedFleet(fresh, { verdict: "pass", reason: "waitTimeout", blocks: true }));
    assert.match(page, /<title>closed: hwbackup report<\/title>/);
    assert.match(page, /<h1>Closed: the wait ran out of time<\/h1>/);
    assert.match(page, /<b>closed<\/b>/);
    const comment = markdownReport(
      reportViewOf([judgedFleet(fresh, { verdict: "pass", reason: "waitTimeout", blocks: true })]),
    );
    assert.match(
      comment,
      /^### ⏳ Closed&#58; the wait ran out of time\n\n> The wait ran out of time\. This is the last evaluation\. Targets not read by then are unknown, and the gate is closed\.\n/u,
    );
  });

  it("says at its top that it is partial", () => {
    const page = pageOf(judgedFleet(fleetOf(10), { reason: "cancelled", blocks: true }));
    assert.match(page, /<title>partial, fail: hwbackup report<\/title>/);
    assert.match(page, /<strong>Partial report: the run was interrupted\./);
  });
});

describe("the report as a drawing", () => {
  it("is XML that names and describes itself, with one sign for each record in the picture", () => {
    const { targets, gates } = reportViewOf([judgedFleet(fleetOf(10))]);
    const document = parseXml(svgReport(targets[7]!, gates[0]!));
    const root = document.documentElement!;
    assert.equal(root.namespaceURI, "http://www.w3.org/2000/svg");
    assert.equal(root.getElementsByTagName("title")[0]?.textContent, "cache-00007: fail");
    assert.match(
      root.getElementsByTagName("desc")[0]?.textContent ?? "",
      /2 failures.*gaps are longer than 26 h \(lastBackupMaximumAge\)/,
    );
    const signs = ["path", "circle"].flatMap((tag) =>
      [...root.getElementsByTagName(tag)].map((sign) => `${tag} ${sign.getAttribute("class") ?? ""}`),
    );
    const counted = (sign: string): number => signs.filter((one) => one === sign).length;
    assert.deepEqual([counted("path m-failure"), counted("circle m-success")], [2, 4]);
    assert.equal(root.getElementsByTagName("script").length, 0);
  });

  it("T28 holds every hostile text as text", () => {
    const { targets, gates } = reportViewOf([judgedFleet(hostileFleet())]);
    for (const target of targets) {
      const text = svgReport(target, gates[0]!);
      assertHarmless(text);
      const document = new DOMParser({
        onError: (level, message) => {
          if (!message.startsWith("Unicode replacement character")) assert.fail(`${level}: ${message}`);
        },
      }).parseFromString(text, "image/svg+xml");
      assert.equal(document.getElementsByTagName("script").length + document.getElementsByTagName("img").length, 0);
      assert.ok(text.length < 100_000, target.row.name);
    }
  });
});

describe("the report as a comment", () => {
  it("says verdict, figures and instant, and lists the worst fifty targets", () => {
    const text = markdownReport(reportViewOf([judgedFleet(fleetOf(300))]));
    assert.deepEqual(text.split("\n").slice(0, 5), [
      "### ❌ Closed&#58; the newest backup of cache-00007 is 51 h 7 min old; at most 26 h are allowed; 14 more targets did not pass",
      "",
      "gate.yaml · region eu-west-101 · evaluated at 2026-01-15 12&#58;00&#58;00 UTC",
      "",
      "❌ 3 fail · ? 6 unknown · ⏳ 3 pending · ⚠️ 3 warn · ✅ 285 pass",
    ]);
    const rows = text.split("\n").filter((line) => /^\| (?:❌|\?|⏳|⚠️|✅)/u.test(line));
    assert.equal(rows.length, 50);
    assert.deepEqual(rows.slice(0, 7), [
      "| ❌ fail | 3 targets&#58; cache-00007, cache-00107, cache-00207 | the newest backup is 51 h 7 min old; at most 26 h are allowed | 51 h 7 min ago |  |",
      "| ? unknown | 3 targets&#58; cache-00023, cache-00123, cache-00223 | too many requests; the backups were not read | none known |  |",
      "| ? unknown | 3 targets&#58; cache-00041, cache-00141, cache-00241 | invalid answer; the backups were not read | none known |  |",
      "| ⏳ pending | 3 targets&#58; cache-00077, cache-00177, cache-00277 | a backup task is still running | 51 h 27 min ago |  |",
      "| ⚠️ warn | 3 targets&#58; cache-00059, cache-00159, cache-00259 | the newest backup is 23 h 9 min old, above the warning age | 23 h 9 min ago |  |",
      "| ✅ pass | cache-00000 | all criteria passed | 3 h ago | ●●●●●●●●●● |",
      "| ✅ pass | cache-00001 | all criteria passed | 3 h 1 min ago | ●●●●●●●●●● |",
    ]);
    // Five rows of three targets each, and 45 of one.
    assert.ok(text.endsWith("240 more targets are not shown here.\n"));
  });

  it("lets no text of others break a cell, call anybody, link anywhere or become markup", () => {
    const text = markdownReport(reportViewOf([judgedFleet(hostileFleet())]));
    assertHarmless(text);
    assert.ok(text.length < 65_536, String(text.length));
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    for (const row of rows) assert.equal(row.split("|").length, 7, row.slice(0, 200));
    // A sign that forges act upon is parted from its word, and our own comments are the only markup.
    const plain = text.replaceAll("<!-- -->", "\u0001");
    assert.doesNotMatch(plain, /<|https?:\/\/|\]\(|`|&#(?:64|35|33);(?!\u0001)/);
    assert.ok(Object.keys(hostileTexts).length > 10);
  });

  it("says that it is partial, and by whom the gate was opened", () => {
    const fleet = fleetOf(10);
    const partial = markdownReport(reportViewOf([judgedFleet(fleet, { reason: "cancelled", blocks: true })]));
    assert.ok(partial.includes("\n> Partial report: the run was interrupted. Targets not read by then are unknown"));
    const overrides = [{ reason: "restore drill", actor: "@ops", expiresAt: "2026-01-15T13:00:00Z" }];
    const lifted = markdownReport(
      reportViewOf([judgedFleet({ ...fleet, description: { ...fleet.description, overrides } })]),
    );
    assert.ok(lifted.includes("> **Overridden** by &#64;<!-- -->ops until 2026-01-15T13"), lifted.slice(0, 400));
  });
});
