import assert from "node:assert/strict";
import { resolveSettings } from "../../provider/config/resolveSettings";
import { createReader, type Reader } from "../../provider/reading/createReader";
import { scenarioNames, type RecordedRequest } from "../../provider/simulator/index";
import type { Reply } from "../../provider/simulator/server/reply";
import { assertSilent, everythingOf } from "../support/secrets/canaries";
import { brokenHandOuts, handOutsAt, handedOut, sentOn } from "../support/secrets/handOuts";
import { brokenReplies, echoingReplies } from "../support/secrets/replies";
import { slots } from "../support/secrets/slots";
import { allQueryCases, queryCases, type QueryCase } from "../support/queryCases";
import { fixedNow, readCase, useSimulator } from "../support/startReader";
import { files } from "../unit/config/support/files";

const handOuts = handOutsAt(fixedNow);

describe("a secret is seen nowhere, with", () => {
  for (const [name, slot] of Object.entries(slots)) {
    for (const log of ["no log", "the debug log"] as const) {
      describe(`${name} and ${log}`, () => {
        const simulator = useSimulator(slot.accepted);
        let lines: string[];
        let heard: string[];

        const reader = (attemptTimeoutMilliseconds = 5000): Reader => {
          const { region, endpoints } = simulator();
          const { settings, problems } = resolveSettings(
            { region, endpoints, ...slot.given },
            slot.environment ?? {},
            files(slot.files ?? {}),
          );
          assert.deepEqual(problems, []);
          const made = createReader({
            settings,
            now: () => fixedNow,
            metadataUrl: simulator().url,
            limits: { maxRetries: 0, attemptTimeoutMilliseconds },
            ...(log === "no log" ? {} : { log: (line) => void lines.push(line) }),
          });
          heard.push(everythingOf(made));
          return made;
        };
        const hear = async (of: Reader, query: QueryCase): Promise<boolean> => {
          const outcome: unknown = await readCase(of, query, { maxRecords: 100 }).catch((error: unknown) => error);
          heard.push(everythingOf(outcome));
          return !(outcome instanceof Error);
        };
        const check = (what: string): void => {
          assert.ok(heard.length > 0);
          assertSilent(heard.join("\n"), what);
          assertSilent(lines.join("\n"), `log of ${what}`);
          heard = [];
        };
        const statuses = (kind: RecordedRequest["kind"]): (number | undefined)[] =>
          simulator()
            .requests()
            .filter((request) => request.kind === kind)
            .map(({ status }) => status);

        /**
         * Reads with a new reader while a fault is on. One that has to end by time has little of it, and more where a busy
         * machine took that before the scripted fault was asked for.
         */
        const readDuring = async (reply: Reply, query: QueryCase): Promise<boolean> => {
          if (reply.fault !== "neverAnswer") return hear(reader(), query);
          for (const milliseconds of [50, 500]) {
            const isRead = await hear(reader(milliseconds), query);
            if (simulator().unusedScripts().length === 0) return isRead;
          }
          return hear(reader(20_000), query);
        };
        /** What the services know: the metadata service's own token is not theirs. */
        const known = [slot.secrets, ...slot.logins.map((route) => sentOn[route])].flat();

        beforeEach(() => {
          lines = [];
          heard = [];
          for (const route of slot.logins) simulator().setRouteReply(route, handOuts[route]);
        });

        it("whatever the services' state is", async () => {
          for (const scenario of scenarioNames) {
            simulator().setScenario(scenario);
            // Each with a reader of its own, since a host that throttles is left alone for seconds.
            for (const query of allQueryCases) await hear(reader(), query);
            check(scenario);
          }
          assert.ok(statuses("query").includes(200), "the credential is a good one");
          assert.equal(lines.length > 0, log === "the debug log");
        });

        it("when a service sends it back", async () => {
          const faults = Object.entries({ ...echoingReplies(known), ...brokenReplies });
          let failed = 0;
          let hidden = 0;
          for (const [at, [what, reply]] of faults.entries()) {
            const query = allQueryCases[at % allQueryCases.length] ?? queryCases.css;
            simulator().script({ ...reply, queryName: query.queryName });
            if (!(await readDuring(reply, query))) failed += 1;
            hidden += heard.join("\n").includes("[redacted]") ? 1 : 0;
            check(what);
          }
          assert.ok(hidden > 15, `${hidden} had something to hide`);
          // A connection that broke is made anew, and so are keys and tokens that were handed out.
          assert.ok(failed >= faults.length - 4, `${failed} failed`);
        });

        it("when IAM sends it back in place of the project", async () => {
          for (const [what, reply] of Object.entries({ ...echoingReplies(known), ...brokenReplies })) {
            simulator().setRouteReply("iam.projects", reply);
            assert.equal(await readDuring(reply, queryCases.dcs), false, what);
            check(what);
          }
          assert.deepEqual(statuses("query"), []);
        });

        slot.logins.forEach((route, at) => {
          const before = [slot.secrets, ...slot.logins.slice(0, at).map((earlier) => handedOut[earlier])].flat();
          const faults = { ...echoingReplies(before), ...brokenHandOuts(handOuts, route), ...brokenReplies };
          // The metadata service has a time of its own, which is no setting.
          if (route.startsWith("metadata")) delete faults["no answer"];

          it(`when ${route} sends it back in place of a credential`, async () => {
            for (const [what, reply] of Object.entries(faults)) {
              simulator().setRouteReply(route, reply);
              await readDuring(reply, queryCases.dcs);
              check(what);
            }
          });

          it(`when ${route} sends the old credential back in place of a new one`, async () => {
            const ever = [slot.secrets, ...slot.logins.map((each) => handedOut[each])].flat();
            for (const [what, reply] of Object.entries(echoingReplies(ever))) {
              for (const login of slot.logins) simulator().setRouteReply(login, handOuts[login]);
              const one = reader();
              assert.ok(await hear(one, queryCases.css));
              simulator().setRouteReply(route, reply);
              simulator().script({ queryName: queryCases.css.queryName, status: 401 });
              await hear(one, queryCases.css);
              check(what);
            }
          });
        });
      });
    }
  }
});
