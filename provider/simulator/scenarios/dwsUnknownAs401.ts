import { fresh } from "./fresh";
import type { RecordsScenario } from "./scenario";

export const dwsUnknownAs401: RecordsScenario = {
  ...fresh,
  description:
    "As fresh, but an unknown DWS cluster is refused with 401 DWS.0047, which says nothing about the credentials.",
  unknownDwsClusterStatus: 401,
};
