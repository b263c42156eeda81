import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { refusedPicture, refusedPictureFile } from "../../scripts/picture/refusedPicture";
import { describeWithEngine, enginePath } from "../support/engine";

/** Nine days, less what has passed of the second in which the simulator wrote its records. */
const aged = (text: string): string => text.replaceAll("8d23h", "9d");

describeWithEngine("README's picture of a refused deployment", () => {
  it("shows what the engine says today; npm run picture draws it anew", async () => {
    const drawn = await refusedPicture(enginePath() ?? "");
    assert.equal(aged(readFileSync(refusedPictureFile, "utf8")), aged(drawn));
    assert.match(drawn, /\[GATE_CLOSED\]/);
  });
});
