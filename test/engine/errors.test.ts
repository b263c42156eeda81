import assert from "node:assert/strict";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { readsBegun } from "../support/readsBegun";

describeWithEngine("bad input", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/one-read");
  });
  after(() => bench.close());

  async function refused(
    name: string,
    args: Record<string, unknown>,
    more: Record<string, string> = {},
  ): Promise<{ readonly lines: string[]; readonly requests: number }> {
    bench.simulator.clearRequests();
    const config = { "one-read:function": name, "one-read:args": JSON.stringify(args), ...more };
    const result = await project.run("preview", { config, stack: `s${Date.now()}` });
    assert.equal(result.succeeded, false, result.output);
    assert.equal("answer" in result.outputs, false);
    return { lines: result.output.split("\n").map((line) => line.trim()), requests: readsBegun(bench.simulator) };
  }

  const bad: readonly (readonly [title: string, name: string, args: Record<string, unknown>, message: string])[] = [
    [
      "an id with a slash",
      "dcs:getInstanceBackups",
      { instanceId: "../projects" },
      "dcs:getInstanceBackups: instanceId must be 1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit. Correct the argument. [INPUT_INVALID] (instanceId)",
    ],
    [
      "an unknown DWS action, listing the eight",
      "dws:getClusterAction",
      { clusterId: "9f76c502-fc9c-4a52-8656-65d0da6e3d57", actionName: "RESIZING" },
      "dws:getClusterAction: actionName must be one of GROWING, RESIZE_FAILURE, RESTORING, RESTORING_FAILED, SNAPSHOTTING, SNAPSHOTTING_FAILED, FINE_GRAINED_RESTORING, FINE_GRAINED_RESTORING_FAILED. Correct the argument. [INPUT_INVALID] (actionName)",
    ],
    [
      "an impossible region",
      "css:getLogBackupRecords",
      { clusterId: "4213d908-f5dc-4633-8401-cfd7175fca0c", region: "evil.example/" },
      "css:getLogBackupRecords: region must be a region id: 2 to 41 lower-case letters, digits and hyphens, such as cn-north-4. Correct the argument. [INPUT_INVALID] (region)",
    ],
    [
      "an end before a begin",
      "dcs:getInstanceBackups",
      { instanceId: "i", beginTime: "2026-11-20T00:00:00Z", endTime: "2026-11-19T00:00:00Z" },
      "dcs:getInstanceBackups of instance i: endTime must not be before beginTime. Correct the argument. [INPUT_INVALID] (endTime)",
    ],
  ];
  for (const [title, name, args, message] of bad) {
    it(`refuses ${title} in one line, before anything is sent`, async () => {
      const { lines, requests } = await refused(name, args);
      const expected = `error: Invoke of 'huaweicloud-backup:${name}' failed: ${message}`;
      assert.ok(lines.includes(expected), `${expected}\nnot in\n${lines.join("\n")}`);
      assert.equal(requests, 0);
    });
  }

  it("names the host that cannot be reached", async () => {
    const closed = "http://127.0.0.1:9";
    const { lines } = await refused(
      "cbr:getOperationLog",
      { operationLogId: "log" },
      { "huaweicloud-backup:endpoints": JSON.stringify({ cbr: closed }) },
    );
    const line = lines.find((text) => text.startsWith("error: Invoke of"));
    assert.equal(
      line,
      "error: Invoke of 'huaweicloud-backup:cbr:getOperationLog' failed: cbr:getOperationLog of operation log log in region sim-region-1, project 0a1b2c3d4e5f60718293a4b5c6d7e8f9: no answer from 127.0.0.1:9: connect ECONNREFUSED 127.0.0.1:9. Check region, endpoint and network. If you need a proxy, check HTTPS_PROXY and NO_PROXY. [API_UNREACHABLE; 4 attempts] (operationLogId)",
    );
  });

  it("reports half a key pair and an unfit endpoint on the provider, by property, before any read", async () => {
    const { lines, requests } = await refused(
      "cbr:getOperationLog",
      { operationLogId: "log" },
      {
        "huaweicloud-backup:accessKey": "AKEXAMPLE",
        "huaweicloud-backup:endpoints": JSON.stringify({ cbr: "http://cbr.example.com" }),
      },
    );
    const text = lines.join("\n");
    assert.match(text, /secretKey is missing for accessKey \(provider configuration\) \[CONFIG_INCOMPLETE\]/);
    assert.match(
      text,
      /endpoints\.cbr must use https; plain http is accepted for loopback addresses only \[CONFIG_INVALID\]/,
    );
    assert.equal(text.includes("AKEXAMPLE"), false);
    assert.equal(requests, 0);
  });
});
