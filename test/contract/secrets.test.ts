import assert from "node:assert/strict";
import { resolveSettings } from "../../provider/config/resolveSettings";
import { createReader, type Reader } from "../../provider/read";
import { scenarioNames, type RecordedRequest } from "../../provider/simulator/index";
import { assertSilent, canaries, everythingOf } from "../support/canaries";
import { allQueryCases, queryCases, type QueryCase } from "../support/queryCases";
import { fixedNow, readCase, useSimulator } from "../support/startReader";
import { files } from "../unit/config/support/files";
import { brokenReplies, echoingReplies } from "./secrets/replies";
import { handedOut, slots, type LoginRoute } from "./secrets/slots";
import type { Reply } from "../../provider/simulator/reply";

const { issuedAccessKey, issuedSecretKey, issuedSecurityToken, issuedToken, metadataToken } = canaries;
const expires_at = new Date(fixedNow + 3_600_000).toISOString();
const keys = {
  credential: { access: issuedAccessKey, secret: issuedSecretKey, securitytoken: issuedSecurityToken, expires_at },
};

/** How the canaries are handed out. */
const handOuts: Readonly<Record<LoginRoute, Reply>> = {
  "iam.token": { status: 201, headers: { "X-Subject-Token": issuedToken }, body: { token: { expires_at } } },
  "iam.securityTokens": { status: 201, body: keys },
  "metadata.token": { headers: { "Content-Type": "text/plain" }, body: metadataToken },
  "metadata.securityKey": { body: keys },
};

/** The same documents under statuses and in forms in which they are no answer. */
function brokenHandOuts(route: LoginRoute): Readonly<Record<string, Reply>> {
  const { headers = {}, body } = handOuts[route];
  const quoted = route === "metadata.token" ? { "X-Metadata-Token": metadataToken } : body;
  const text = JSON.stringify(quoted);
  return {
    "500 with the document": { status: 500, headers, body: quoted },
    "503 with the document as text": { status: 503, headers: { ...headers, "Content-Type": "text/plain" }, body: text },
    "201 with the document in an error": { status: 201, headers, body: { error_msg: `not stored: ${text}` } },
    "200 with half the document": { status: 200, headers, body: text.slice(0, -12) },
    "201 with half the document": { status: 201, headers, body: text.slice(0, -12) },
  };
}

describe("a secret is seen nowhere, with", () => {
  for (const [name, slot] of Object.entries(slots)) {
    for (const log of ["no log", "the debug log"] as const) {
      describe(`${name} and ${log}`, () => {
        const simulator = useSimulator(slot.accepted);
        let lines: string[];
        let heard: string[];

        const reader = (): Reader => {
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
            limits: { maxRetries: 0, attemptTimeoutMilliseconds: 1000 },
            ...(log === "no log" ? {} : { log: (line) => void lines.push(line) }),
          });
          heard.push(everythingOf(made));
          return made;
        };
        const hear = async (of: Reader, query: QueryCase): Promise<boolean> => {
          const outcome: unknown = await readCase(of, query).catch((error: unknown) => error);
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

        beforeEach(() => {
          lines = [];
          heard = [];
          for (const route of slot.logins) simulator().setRouteReply(route, handOuts[route]);
        });
        afterEach(() => assert.equal(lines.length > 0, log === "the debug log"));

        it("whatever the services' state is", async () => {
          for (const scenario of scenarioNames) {
            simulator().setScenario(scenario);
            const one = reader();
            for (const query of allQueryCases) await hear(one, query);
            check(scenario);
          }
          assert.ok(statuses("query").includes(200), "the credential is a good one");
        });

        it("when a service sends it back", async () => {
          const known = [
            ...slot.secrets,
            ...slot.logins.filter((route) => route !== "metadata.token").flatMap((route) => handedOut[route]),
          ];
          let count = 0;
          for (const [what, reply] of Object.entries({ ...echoingReplies(known), ...brokenReplies })) {
            const query = allQueryCases[count++ % allQueryCases.length] ?? queryCases.css;
            simulator().script({ ...reply, queryName: query.queryName });
            assert.equal(await hear(reader(), query), false, what);
            check(what);
          }
        });

        it("when IAM sends it back in place of the project", async () => {
          const known = [
            ...slot.secrets,
            ...slot.logins.filter((route) => route !== "metadata.token").flatMap((route) => handedOut[route]),
          ];
          for (const [what, reply] of Object.entries({ ...echoingReplies(known), ...brokenReplies })) {
            simulator().setRouteReply("iam.projects", reply);
            assert.equal(await hear(reader(), queryCases.dcs), false, what);
            check(what);
          }
          assert.deepEqual(statuses("query"), []);
        });

        slot.logins.forEach((route, at) => {
          const before = [...slot.secrets, ...slot.logins.slice(0, at).flatMap((earlier) => handedOut[earlier])];
          const faults = { ...echoingReplies(before), ...brokenReplies, ...brokenHandOuts(route) };

          it(`when ${route} sends it back in place of a credential`, async () => {
            for (const [what, reply] of Object.entries(faults)) {
              simulator().setRouteReply(route, reply);
              await hear(reader(), queryCases.dcs);
              check(what);
            }
          });

          it(`when ${route} sends the old credential back in place of a new one`, async () => {
            const known = [...before, ...slot.logins.slice(at).flatMap((later) => handedOut[later])];
            for (const [what, reply] of Object.entries({ ...faults, ...echoingReplies(known) })) {
              for (const login of slot.logins) simulator().setRouteReply(login, handOuts[login]);
              const one = reader();
              assert.ok(await hear(one, queryCases.css));
              simulator().setRouteReply(route, reply);
              simulator().script({
                queryName: queryCases.css.queryName,
                status: 401,
                body: echoingReplies(known)["401 in JSON"]?.body,
              });
              await hear(one, queryCases.css);
              check(what);
            }
          });
        });
      });
    }
  }
});
