import { join } from "node:path";
import { repositoryRoot } from "../automation/sandbox";
import { refusedDeployment } from "./refusedDeployment";
import { terminalSvg } from "./terminalSvg";

/** Where README shows it from. */
export const refusedPictureFile = join(repositoryRoot, "docs/images/refused.svg");

/** The picture of README, from a run of now. */
export async function refusedPicture(engine: string): Promise<string> {
  return terminalSvg(
    "pulumi up --stack production",
    await refusedDeployment(engine),
    "The engine refuses the update: the gate before-release fails, since the newest backup of a Redis instance is nine days old.",
  );
}
