import { ended, historyScenario, hour, success } from "./history";

/** What a workflow command, a terminal's colour, a table's line and a cell's border look like, in one text. */
const forged = "\u001b[32mok\u001b[0m\r\n::error title=forged::forged%0A\n| pass | pass |\nOK - all fine";

export const forgedText = historyScenario({
  description:
    "The newest backup failed 1 hour ago, and the service's explanation holds colours, line feeds, a workflow command and table borders; so does a status word of 2 hours ago.",
  runs: () => [
    { ...ended("failed", hour), message: forged },
    { ...ended("unknownWord", 2 * hour), word: `Success${forged}` },
    success(25 * hour),
  ],
});
