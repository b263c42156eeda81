/** The help in the width of a terminal, and what it says of each flag. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandNames } from "../../provider/cli/commands/catalogue";
import { exitCodeMeanings, exitCodes } from "../../provider/cli/exitCodes";
import { docsLines } from "../../provider/cli/help/docsUrl";
import { topics } from "../../provider/cli/help/topics";
import { kebab } from "../../provider/cli/options/flags";
import { settingsList } from "../../provider/config/settingsList";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { runHere } from "./support/runHere";

const lines = ({ stdout }: { readonly stdout: string }): string[] => stdout.trimEnd().split("\n");

interface Schema {
  readonly types: Readonly<
    Record<string, { readonly properties: Readonly<Record<string, { readonly description: string }>> }>
  >;
}
const schema = JSON.parse(readFileSync(join(repositoryRoot, "schema.json"), "utf8")) as Schema;

describe("D13 help", () => {
  const pages = [
    [],
    ...commandNames.map((name) => [name]),
    ...["cce", "css", "dws", "cbr", "dcs"].map((service) => ["get", service]),
  ];
  for (const words of pages) {
    it(`fits its terminal: ${words.join(" ") || "hwbackup"}`, async () => {
      for (const flag of ["--help", "--help=all"]) {
        for (const [columns, most] of [
          [undefined, 80],
          [80, 80],
          [60, 60],
          [40, 60],
          [200, 100],
        ] as const) {
          const options = columns === undefined ? {} : { columns };
          const wide = lines(await runHere([...words, flag], options)).filter((line) => line.length > most);
          // These cannot be broken, in less than 80 columns: command lines to copy, and the address.
          const whole = most < 80 ? /^ {2}hwbackup |^https:|^Usage: |^ {2}\w+\.get/ : /^https:|^Usage: /;
          const copied = wide.filter((line) => !whole.test(line));
          assert.deepEqual(copied, [], `${flag} at ${columns ?? "no"} columns`);
        }
      }
    });
  }

  for (const { name } of topics) {
    it(`has a topic that fits 80 columns: ${name}`, async () => {
      const ran = await runHere(["help", name], { columns: 80 });
      assert.deepEqual([ran.code, ran.stderr, lines(ran).filter((line) => line.length > 80)], [0, "", []]);
    });
  }

  it("of check is at most a screen and a half of 30 lines", async () => {
    assert.ok(lines(await runHere(["check", "--help"], { columns: 80 })).length <= 45);
  });

  it("says of each criterion what the schema says first", async () => {
    const text = lines(await runHere(["help", "criteria"], { columns: 80 }))
      .join(" ")
      .replace(/ +/g, " ");
    const { properties } = schema.types["huaweicloud-backup:index:GateCriteria"] ?? { properties: {} };
    assert.notEqual(Object.keys(properties).length, 0);
    for (const [key, { description }] of Object.entries(properties)) {
      const [sentence = ""] = /^.*?\.(?=\s|$)/s.exec(description) ?? [];
      const plain = sentence.replace(/`([^`]+)`/g, (_, name: string) =>
        /[A-Z]/.test(name) ? `--${kebab(name)}` : name,
      );
      assert.ok(text.includes(`--${kebab(key)} `) && text.includes(plain), key);
    }
  });

  it("has defaults and words in place of types", async () => {
    const text = (await runHere(["help", "policy"], { columns: 80 })).stdout;
    assert.match(text, /^ {2}--on-unknown <block\|warn>\s[^]*? Default:\s+block\./m);
    assert.match(text, /^ {2}--clock-skew-tolerance <duration>\s[^]*? Default:\s+5m\./m);
  });

  it("names each variable of a setting, secrets included", async () => {
    const text = (await runHere(["help", "environment"], { columns: 80 })).stdout;
    for (const { environment } of settingsList) for (const name of environment) assert.ok(text.includes(name), name);
  });

  it("names each exit code", async () => {
    const text = (await runHere(["help", "exit-codes"], { columns: 80 })).stdout;
    const codes = [...text.matchAll(/^ {2}(\d+) /gm)].map(([, code]) => Number(code));
    assert.deepEqual(
      codes,
      [...new Set([0, 1, ...Object.values(exitCodes)])].sort((a, b) => a - b),
    );
    assert.deepEqual(
      codes,
      exitCodeMeanings.map(([code]) => code),
    );
  });

  it("leads to the documentation of the homepage in package.json", async () => {
    const { homepage } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as { homepage: string };
    assert.equal(docsLines[1], homepage);
    assert.deepEqual(lines(await runHere(["check", "--help"])).slice(-2), docsLines);
  });

  it("refuses a topic that it does not have, with the nearest", async () => {
    const { code, stderr } = await runHere(["help", "criterias"]);
    assert.deepEqual(
      [code, stderr],
      [64, 'error: unknown command or topic "criterias"; did you mean criteria?\nRun "hwbackup --help" for usage.\n'],
    );
  });

  it("suggests flags that the short help leaves out", async () => {
    const { stderr } = await runHere(["check", "--lookbak", "7d"]);
    assert.match(stderr, /^\(Did you mean --lookback\?\)$/m);
  });
});
