import { fresh } from "./fresh";
import { denied, notFound } from "./refusals";
import type { MixtureScenario } from "./scenario";

export const deniedAmongOthers: MixtureScenario = {
  kind: "mixture",
  description: "DCS refuses with 403; the other services are as in fresh.",
  most: fresh,
  others: { dcs: denied },
};

export const missingAmongOthers: MixtureScenario = {
  kind: "mixture",
  description: "DCS answers 404, the instance does not exist; the other services are as in fresh.",
  most: fresh,
  others: { dcs: notFound },
};
