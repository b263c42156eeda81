import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readCommandLine, usage } from "../../../../provider/simulator/server/commandLine";
import { simulatorBanner } from "../../../../provider/simulator/server/simulatorBanner";
import { scenarioNames } from "../../../../provider/simulator/index";
import { useSimulator } from "../support/useSimulator";

describe("readCommandLine", () => {
  it("starts the fresh scenario on a free port by default", () => {
    assert.deepEqual(readCommandLine([], undefined), { kind: "start", port: 0, scenario: "fresh" });
    assert.deepEqual(readCommandLine([], ""), { kind: "start", port: 0, scenario: "fresh" });
  });

  it("prefers --port to the variable PORT", () => {
    assert.deepEqual(readCommandLine([], "8001"), { kind: "start", port: 8001, scenario: "fresh" });
    const args = ["--port", "8002", "--scenario", "stale"];
    assert.deepEqual(readCommandLine(args, "8001"), { kind: "start", port: 8002, scenario: "stale" });
  });

  it("starts the clock at --now, an instant with a zone", () => {
    const start = { kind: "start", port: 0, scenario: "fresh" };
    const read = (now: string) => readCommandLine(["--now", now], undefined);
    assert.deepEqual(read("2026-01-15T12:00:00Z"), { ...start, now: Date.UTC(2026, 0, 15, 12) });
    assert.deepEqual(read("2026-01-15T20:00:00.25+08:00"), { ...start, now: Date.UTC(2026, 0, 15, 12, 0, 0, 250) });
  });

  it("says in one line what is wrong", () => {
    const cases: readonly (readonly [readonly string[], string | undefined, RegExp])[] = [
      [["--port", "x"], undefined, /^the port must be a number from 0 to 65535, not "x"$/],
      [["--port", "65536"], undefined, /not "65536"$/],
      [[], "http", /not "http"$/],
      [["--scenario", "nonsense"], undefined, /^no scenario "nonsense"; there are fresh, stale, [^\n]*$/],
      [["--now", "2026-01-15"], undefined, /^--now must be an RFC 3339 instant with a zone, [^\n]*, not "2026-01-15"$/],
      [["--now", "2026-01-15T12:00:00"], undefined, /not "2026-01-15T12:00:00"$/],
      [["--colour"], undefined, /^Unknown option '--colour'[^\n]*$/],
      [["stale"], undefined, /^Unexpected argument 'stale'[^\n]*$/],
    ];
    for (const [args, port, message] of cases) {
      const result = readCommandLine(args, port);
      assert.ok(result.kind === "problem", args.join(" "));
      assert.match(result.message, message);
    }
  });
});

describe("usage", () => {
  it("names every option", () => {
    for (const option of ["--port", "--scenario", "--now", "--help"]) assert.ok(usage.includes(`[${option}`), option);
  });
});

describe("simulatorBanner", () => {
  const simulator = useSimulator({ secretKey: "it's quoted" });

  it("shows the address, the resources, export lines that a shell can read, and every scenario", () => {
    const lines = simulatorBanner(simulator()).split("\n");
    assert.ok(lines[0]?.includes(simulator().url));
    assert.ok(lines.includes("  dcsInstanceId      dc500000-0000-4000-8000-000000000001"));
    assert.ok(lines.includes(`export HUAWEICLOUD_SDK_REGION_CCE_SIM_REGION_1=${simulator().url}`));
    assert.ok(lines.includes(`export HW_SECRET_KEY='it'\\''s quoted'`));
    assert.ok(
      lines.includes(
        "export HW_USER_NAME=simulator-user HW_DOMAIN_NAME=simulator-account HW_USER_PASSWORD=simulator-password-not-a-real-one-0001",
      ),
    );
    for (const route of ["clock", "scenario"]) {
      assert.ok(
        lines.some((line) => line.startsWith("curl -d ") && line.endsWith(`/_simulator/${route}`)),
        route,
      );
    }
    for (const name of scenarioNames) {
      assert.ok(
        lines.some((line) => line.startsWith(`  ${name} `)),
        name,
      );
    }
  });
});

describe("main", () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, [
      "--require",
      "tsx/cjs",
      join(__dirname, "../../../../provider/simulator/main.ts"),
      ...args,
    ]);

  it("exits with 64 and one line for bad arguments", async () => {
    const child = start("--scenario", "nonsense");
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    const [code] = (await once(child, "close")) as [number | null];
    assert.equal(code, 64);
    assert.match(errors, /^simulator: no scenario "nonsense"[^\n]*\n$/);
  }).timeout(600_000);

  it("dates its answers from --now on", async () => {
    const child = start("--now", "2031-03-04T05:06:07Z");
    let output = "";
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      output += chunk.toString();
      if (output.includes("dwsUnknownAs401")) break;
    }
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
    const answer = (await (await fetch(`${url}/_simulator/`)).json()) as { now: string; date: string };
    assert.match(answer.now, /^2031-03-04T05:/);
    assert.equal(answer.date.slice(0, 14), answer.now.slice(0, 14));
    const closed = once(child, "exit");
    child.kill("SIGTERM");
    assert.deepEqual(await closed, [0, null]);
  }).timeout(600_000);

  it("prints where it is and stops on Ctrl-C", async () => {
    const child = start("--scenario", "stale");
    let output = "";
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      output += chunk.toString();
      if (output.includes("dwsUnknownAs401")) {
        break;
      }
    }
    assert.match(output, /^Simulator of \d+ Huawei Cloud queries on http:\/\/127\.0\.0\.1:\d+ .*scenario stale\n/);
    const closed = once(child, "exit");
    child.kill("SIGINT");
    assert.deepEqual(await closed, [0, null]);
  }).timeout(600_000);
});
