/** Whatever a command prints, and wherever, holds nothing of the credential that it was given. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatNames } from "../../provider/cli/formats/catalogue";
import { scenarioNames } from "../../provider/simulator/index";
import { assertSilent } from "../support/secrets/canaries";
import { handOutsAt, sentOn } from "../support/secrets/handOuts";
import { brokenReplies, echoingReplies } from "../support/secrets/replies";
import { slots } from "../support/secrets/slots";
import { fixedNow, useSimulator } from "../support/startReader";
import { runHere, type Ran } from "./support/runHere";

/** Secrets have no flags: those that come from the environment and from files are what a command line can be given. */
const usable = Object.entries(slots).filter(([, { environment, files }]) => environment ?? files);

const settingVariables: Readonly<Record<string, string>> = {
  sharedConfigFile: "HW_SHARED_CONFIG_FILE",
  credentialsFile: "HUAWEICLOUD_SDK_CREDENTIALS_FILE",
};

describe("a secret is in no output of a command, with", function () {
  this.timeout(600_000);
  for (const [name, slot] of usable) {
    describe(name, () => {
      const simulator = useSimulator(slot.accepted);
      let folder = "";
      beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "hwbackup-"));
        for (const route of slot.logins) simulator().setRouteReply(route, handOutsAt(fixedNow)[route]);
      });
      afterEach(() => rmSync(folder, { recursive: true, force: true }));

      function environment(): Record<string, string> {
        const own = /^HW_(?:ACCESS_KEY|SECRET_KEY|SECURITY_TOKEN)$/;
        const others = Object.entries(simulator().environment()).filter(([key]) => !own.test(key));
        const variables: Record<string, string> = { ...Object.fromEntries(others), HW_MAX_RETRIES: "0" };
        for (const [setting, path] of Object.entries(slot.given ?? {})) {
          const file = join(folder, setting);
          writeFileSync(file, slot.files?.[typeof path === "string" ? path : ""] ?? "");
          variables[settingVariables[setting] ?? ""] = file;
        }
        return {
          ...variables,
          HW_AUTH_URL: simulator().url,
          HWBACKUP_ATTEMPT_TIMEOUT_SECONDS: "1",
          ...slot.environment,
        };
      }

      function commands(): readonly (readonly string[])[] {
        const { dcsInstanceId } = simulator().resources;
        const target = ["--service", "dcs", "--resource-id", dcsInstanceId];
        const asked = [...target, "--last-task-succeeded"];
        const all = formatNames.flatMap((format) => ["-o", format]);
        return [
          ["check", ...asked, ...all, "-v"],
          ["check", ...asked, ...all],
          ["wait", ...asked, ...all, "-v", "--timeout", "0s"],
          ["get", "dcs.getInstanceBackups", "--instance-id", dcsInstanceId, "-o", "human", "-o", "json", "-v"],
          ["list", ...target, "-o", "human", "-o", "json", "-v"],
        ];
      }

      async function runSilently(argv: readonly string[], what: string): Promise<Ran> {
        const ran = await runHere(argv, { environment: environment() });
        assertSilent(`${ran.stdout}\n${ran.stderr}`, `${argv[0] ?? ""}: ${what}`);
        return ran;
      }

      it("whatever the services' state is, in every format", async () => {
        const codes = new Set<number>();
        for (const scenario of scenarioNames) {
          simulator().setScenario(scenario);
          for (const argv of commands()) codes.add((await runSilently(argv, scenario)).code);
        }
        assert.ok(codes.has(0), "the credential is a good one");
      });

      it("when a service sends it back, in every format", async () => {
        const known = [slot.secrets, ...slot.logins.map((route) => sentOn[route])].flat();
        let hidden = 0;
        for (const [what, reply] of Object.entries({ ...echoingReplies(known), ...brokenReplies })) {
          for (const argv of commands()) {
            simulator().script({ ...reply, queryName: "dcs.getInstanceBackups" });
            const { stdout, stderr } = await runSilently(argv, what);
            hidden += `${stdout}${stderr}`.includes("[redacted]") ? 1 : 0;
          }
        }
        assert.ok(hidden > 50, `${hidden} had something to hide`);
      });
    });
  }
});
