import { median } from "../median";
import { measureShares } from "../invoke/shares";
import { timeUps } from "../invoke/timeUps";
import { atMost, rounded, type SuiteResult } from "../report/goal";

const upRounds = 7;

/** P5 to P7: what the plugin adds to an answer, what a long list costs it, and what it adds to an update. */
export async function invoke(): Promise<SuiteResult> {
  const { share, invoke: whole, raw, stock, ratio, memory, rounds, callsPerRound } = await measureShares();
  const ups = await timeUps(upRounds);
  const [plain, gated] = [median(ups.plain), median(ups.gated)];
  const upRatio = median(ups.gated.map((value, at) => value / (ups.plain[at] ?? Number.NaN)));
  const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
  const call = (what: string, of: "few" | "many"): string[] => [
    what,
    milliseconds(whole[of]),
    milliseconds(raw[of]),
    milliseconds(share[of]),
  ];
  return {
    method:
      `The built plugin over gRPC, before a service in a process of its own; the median of ${rounds} rounds of ${callsPerRound} calls each, call by call in turn ` +
      "with a bare Node process that reads the same bodies over keep-alive `http` and parses them: the provider's share is what is beyond that. " +
      "The stock server is `provider.main` of @pulumi/pulumi, with the answer of 20 records in memory. The long list comes in pages of 101, of which one row repeats the page before. " +
      `An update is \`up\` on the real engine with a local backend, each on a new stack, ${upRounds} rounds in turn, of one stored value and an output; and of the same with five reads and a Gate. The ratio is the median of each round's ratio.`,
    tables: [
      {
        title: "One call",
        head: ["Read and answered", "Call", "HTTP and JSON.parse", "Provider's share"],
        rows: [
          call("20 records, all 20", "few"),
          call("1,000 records, the newest 20", "many"),
          ["stock server, 20 records from memory", milliseconds(stock), "", milliseconds(stock)],
        ],
      },
      {
        title: "100,000 records in pages of 100 new ones",
        head: ["Who", "Memory above idle"],
        rows: [
          [
            `plugin, the newest 20 (${memory.pages} pages, ${rounded(memory.seconds, 1)} s)`,
            `${rounded(memory.plugin)} MiB`,
          ],
          ["bare Node that holds the list", `${rounded(memory.raw)} MiB`],
        ],
      },
      {
        title: "`pulumi up`",
        head: ["Program", "Median"],
        rows: [
          ["without the provider", `${rounded(plain)} ms`],
          ["with five reads and a Gate", `${rounded(gated)} ms`],
        ],
      },
    ],
    goals: [
      atMost("P5.share", rounded(share.few, 2), 2.5, "ms of an Invoke beyond HTTP and JSON.parse, 20 records", {
        "stock server, from memory": `${rounded(stock, 2)} ms`,
      }),
      atMost("P5.newest", rounded(ratio, 2), 1.3, "× answering 20 of 20, for the newest 20 of 1,000"),
      atMost("P6.memory", rounded(memory.plugin), 64, "MiB above idle for 100,000 records", {
        "bare Node that holds the list": `${rounded(memory.raw)} MiB`,
      }),
      atMost("P7.up", rounded(upRatio, 2), 1.15, "× the same program without five reads and a Gate"),
    ],
  };
}
