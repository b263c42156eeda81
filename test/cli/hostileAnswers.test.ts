/** What a service answers goes through whole commands: nothing of it may act on who reads their outputs. */
import assert from "node:assert/strict";
import { formatNames } from "../../provider/cli/formats/catalogue";
import { useSimulator } from "../support/startReader";
import { runAt, type Ran } from "./support/runHere";

const hostile: Readonly<Record<string, string>> = {
  "an annotation":
    "fine\n::error::forged\r\n::stop-commands::token\n##[error]forged\n##vso[task.complete result=Succeeded]",
  "a command within a line": "fine ##[error]forged ##vso[task.complete result=Succeeded] ##teamcity[buildStop]",
  "a colour and a title": "\u001b[2J\u001b[31mfail\u009b0m\u001b]0;title\u0007",
  "the end of a script": "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
  "the end of a section of text": "]]></failure></testcase><![CDATA[",
  "a reversed line": "\u202e\u2066elif.txt\u2028next\u2029next\u{e0001}",
  "a megabyte": "x]]>%".repeat(200_000),
};

/** Nothing that a terminal, a log reader or a page acts upon, whatever the output is. */
function assertHarmless({ stdout, stderr }: Ran, where: string): void {
  for (const [stream, text] of Object.entries({ stdout, stderr })) {
    const found = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|[\p{Zl}\p{Zp}\p{Cf}]/u.exec(text);
    assert.equal(found, null, `${where}: a control code at ${found?.index ?? 0} of ${stream}`);
    assert.doesNotMatch(text, /##\w*\[/, `${where}: ${stream}`);
    // What may be put into a page; the others are shown as text.
    if (/json|sarif|gitlab|junit/.test(where)) assert.doesNotMatch(stdout, /<\/?script/i, where);
    // The page has scripts of its own, and no other markup than its own.
    if (where.includes("html")) assert.doesNotMatch(stdout, /<script>alert|<img/i, where);
    // Only the format for GitHub writes commands, and those are its own.
    if (!where.includes("github")) assert.doesNotMatch(text, /^\s*::/m, `${where}: ${stream}`);
    assert.doesNotMatch(text, /^\s*::(?:stop-commands|error::forged)/m, `${where}: ${stream}`);
    assert.ok(text.isWellFormed(), `${where}: half of a surrogate pair in ${stream}`);
  }
}

describe("hostile answers of a service", () => {
  const simulator = useSimulator();

  /** As good records about the right instance, in which whatever a service writes freely is hostile. */
  function records(text: string): object {
    const { dcsInstanceId } = simulator().resources;
    const row = {
      instance_id: dcsInstanceId,
      backup_type: "auto",
      created_at: "2026-01-15T09:00:00.000Z",
      updated_at: "2026-01-15T10:00:00.000Z",
      execution_at: "2026-01-15T10:00:00.000Z",
      period: text,
      size: 1,
      progress: "100.00",
      is_support_restore: "TRUE",
      backup_name: text,
      remark: text,
      error_code: text,
    };
    const rows = [
      { ...row, backup_id: "row-1", status: "failed" },
      { ...row, backup_id: "row-2", status: text },
      { ...row, backup_id: text, status: "succeed" },
    ];
    return { total_num: rows.length, backup_record_response: rows };
  }

  function answers(text: string): readonly { readonly status?: number; readonly body: unknown }[] {
    const error = { error_code: text, error_msg: text, request_id: text };
    return [
      { body: records(text) },
      { status: 400, body: error },
      { status: 403, body: error },
      { body: error },
      { body: text },
    ];
  }

  function commands(): readonly (readonly string[])[] {
    const { dcsInstanceId } = simulator().resources;
    const target = ["--service", "dcs", "--resource-id", dcsInstanceId];
    const asked = [...target, "--last-task-succeeded", "--last-backup-maximum-age", "26h"];
    const get = ["get", "dcs.getInstanceBackups", "--instance-id", dcsInstanceId];
    return [
      ...formatNames.map((name) => ["check", ...asked, "-o", name, "-v"]),
      ["wait", ...asked, "--timeout", "0s", "-v"],
      ...["human", "json"].flatMap((name) => [
        [...get, "-o", name, "-v"],
        [...get, "--records", "-o", name],
        ["list", ...target, "-o", name, "-v"],
      ]),
    ];
  }

  for (const [what, text] of Object.entries(hostile)) {
    it(`act on nobody who reads any output of any command: ${what}`, async () => {
      for (const argv of commands()) {
        for (const [at, reply] of answers(text).entries()) {
          simulator().script({ ...reply, queryName: "dcs.getInstanceBackups" });
          const ran = await runAt(simulator(), argv);
          assertHarmless(ran, `${argv.filter((part) => part.length < 30).join(" ")}, answer ${at}`);
          assert.notEqual(ran.stdout + ran.stderr, "");
        }
      }
    });
  }
});
