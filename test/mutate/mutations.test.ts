import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { mutations } from "./mutations";

describe("the rules that npm run test:mutate breaks", () => {
  it("stand where they are broken, once each", () => {
    const places = mutations.map(
      ({ file, find }) => readFileSync(join(repositoryRoot, file), "utf8").split(find).length - 1,
    );
    assert.deepEqual(
      mutations.filter((_, at) => places[at] !== 1).map(({ file, find }) => `${file}: ${find}`),
      [],
    );
  });
});
