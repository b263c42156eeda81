import type { BackupRecord } from "../../../provider/core/records/record";
import { ago, failure, hour, success } from "../gates/judged";
import type { Fleet } from "./fleet";

/** What a service or a file could say in order to be taken for something else. */
export const hostileTexts: Readonly<Record<string, string>> = {
  script: "</script><script>window.forged=1</script>",
  image: "<img src=x onerror=window.forged=1>",
  attribute: `" onmouseover="window.forged=1" '`,
  cdata: "]]></title><script>window.forged=1</script><![CDATA[",
  comment: "<!--<script>",
  entity: "&lt;&amp;&#60;script>",
  colour: "\u001b[31mred\u001b]0;title\u0007\u009b1m",
  reversed: "backup\u202egpj.exe\u2066\u200b",
  lines: "one\u2028two\u2029three\nfour\r::error::five",
  impossible: "\u0000\u0001\ufffe\uffff\ud800",
  table: "a | b |\n| --- | --- |\n`code` **bold** [link](https://example.com) ![image](https://example.com/x.png)",
  mention: "@everyone #1 !2 https://example.com www.example.com",
  megabyte: "x<]]>\u202e🙂".repeat(150_000),
};

/** A target for each text, which stands wherever a record or an error can hold one. */
export function hostileFleet(): Fleet {
  const texts = Object.entries(hostileTexts);
  const records = (resourceId: string, text: string): BackupRecord[] => [
    failure(hour, { resourceId, id: `a${text}`, message: text, errorCode: text }),
    success(3 * hour, { resourceId, id: `b${text}`, backupType: "auto" }),
  ];
  return {
    description: {
      criteria: { lastBackupMaximumAge: "2h", lastTaskSucceeded: true },
      targets: [
        ...texts.map(([name]) => ({ name, service: "dcs", resourceId: `id-${name}` })),
        ...texts.map(([name]) => ({ name: `error ${name}`, service: "dcs", resourceId: `error-${name}` })),
      ],
    },
    recording: {
      schemaVersion: "1",
      answers: [
        ...texts.map(([name, text]) => ({
          target: name,
          service: "dcs",
          resourceId: `id-${name}`,
          asOf: ago(0),
          asOfSource: "server" as const,
          complete: true,
          records: records(`id-${name}`, text),
        })),
        ...texts.map(([name, text]) => ({
          target: `error ${name}`,
          service: "dcs",
          resourceId: `error-${name}`,
          error: { class: "service" as const, code: "API_FAILED", message: text },
        })),
      ],
    },
    expected: { fail: texts.length, unknown: texts.length },
  };
}
