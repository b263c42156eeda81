import { historyScenario } from "./history";

export const empty = historyScenario({
  description: "No service ever made a backup: CCE and CSS list none, DWS answers {}, CBR 404, DCS 204.",
  runs: () => [],
});
