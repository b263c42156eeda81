import { startFaultServer } from "../../support/faultServer";
import { redirect } from "../../support/faultServer/faults";
import { documentedQueries, goodAnswer } from "../../support/faultServer/goodAnswers";
import { canMakeCertificates, selfSigned } from "../../support/faultServer/selfSigned";
import { countCanaries, type ClientName } from "../clients/benchClient";
import { outcomeOf } from "../outcome";
import { atMost, type BenchTable, type Goal } from "../report/goal";
import { clientNames, newClient } from "./allClients";
import { shownBy, type Shown } from "./shown";

const statuses = [301, 302, 303, 307, 308];

interface Followed {
  /** Requests, and connections for TLS that nobody trusts, at the address that a redirect names. */
  readonly arrived: number;
  /** Keys, tokens and signatures in them. */
  readonly secrets: number;
}

/** S3: a redirect is an answer, and nothing is sent where it points. */
export async function redirects(shown: Shown): Promise<{ tables: readonly BenchTable[]; goals: readonly Goal[] }> {
  if (!canMakeCertificates()) throw new Error("openssl is needed to make a certificate for the redirects to https");
  const [query] = documentedQueries;
  if (query === undefined) throw new Error("there is no query");
  const first = await startFaultServer({ answer: goodAnswer });
  const plain = await startFaultServer({ answer: goodAnswer });
  const secure = await startFaultServer({ answer: goodAnswer, tls: selfSigned() });
  // Another name for loopback is another host to a client.
  const elsewhere = (url: string): string => url.replace("127.0.0.1", "localhost");
  const targets = {
    "same host, http": () => ({ server: first, url: first.url }),
    "same host, https": () => ({ server: secure, url: secure.url }),
    "other host, http": () => ({ server: plain, url: elsewhere(plain.url) }),
    "other host, https": () => ({ server: secure, url: elsewhere(secure.url) }),
  };
  const followed = new Map<ClientName, Map<string, Followed>>(clientNames.map((name) => [name, new Map()]));
  try {
    for (const name of clientNames) {
      for (const [what, target] of Object.entries(targets)) {
        let [arrived, secrets] = [0, 0];
        for (const status of statuses) {
          const { server, url } = target();
          for (const each of [first, plain, secure]) each.forget();
          first.script(redirect(status, `${url}${query.path("elsewhere")}`));
          const client = await newClient(name, first.url, { shown });
          await shownBy(client, shown, (watched) => outcomeOf(watched, query, undefined, 5000));
          const own = server === first ? server.requests().slice(1) : server.requests();
          arrived += server === first ? own.length : Math.max(own.length, server.connections());
          secrets += own.reduce((sum, { headers }) => sum + countCanaries(JSON.stringify(headers)), 0);
        }
        followed.get(name)?.set(what, { arrived, secrets });
      }
    }
  } finally {
    for (const server of [first, plain, secure]) await server.close();
  }
  const of = (name: ClientName, what: string): Followed =>
    followed.get(name)?.get(what) ?? { arrived: -1, secrets: -1 };
  const total = (name: ClientName, part: keyof Followed): number =>
    Object.keys(targets).reduce((sum, what) => sum + of(name, what)[part], 0);
  const rows = Object.keys(targets).map((what) => [
    what,
    ...clientNames.map((name) => `${of(name, what).arrived} arrived, ${of(name, what).secrets} secrets`),
  ]);
  const peers = (part: keyof Followed): Record<string, number> =>
    Object.fromEntries(clientNames.slice(1).map((name) => [name, total(name, part)]));
  return {
    tables: [
      {
        title: "301, 302, 303, 307 and 308, once each: what arrives where they point",
        head: ["To", ...clientNames],
        rows,
      },
    ],
    goals: [
      atMost("S3", total("this project", "arrived"), 0, "of 20 redirects followed", peers("arrived")),
      atMost("faults.redirectedSecrets", total("this project", "secrets"), 0, "secrets sent there", peers("secrets")),
    ],
  };
}
