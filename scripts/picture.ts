/** Draws README's picture of a refused deployment anew, from a run on the real engine. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { findEngine } from "./automation/runs/findEngine";
import { refusedPicture, refusedPictureFile } from "./picture/refusedPicture";

async function main(): Promise<void> {
  const engine = findEngine();
  if ("missing" in engine) throw new Error(engine.missing);
  const picture = await refusedPicture(engine.path);
  mkdirSync(dirname(refusedPictureFile), { recursive: true });
  writeFileSync(refusedPictureFile, picture);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
