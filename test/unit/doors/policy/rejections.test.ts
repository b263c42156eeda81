import assert from "node:assert/strict";
import { backupPolicies } from "../../../../provider/doors/policy/backupPolicies";
import { thrownValues } from "../../../support/thrownValues";

type Rule = (args: object, report: () => void) => unknown;

describe("A1 the edge of rules", () => {
  for (const [name, thrown] of thrownValues) {
    it(`A1 fails with an error that has a text where ${name} is thrown`, () => {
      const getConfig = (): never => {
        throw thrown;
      };
      for (const policy of backupPolicies()) {
        const { validateResource, validateStack } = policy as { validateResource?: Rule; validateStack?: Rule };
        const rule = validateResource ?? validateStack;
        assert.ok(rule, policy.name);
        assert.throws(() => rule({ getConfig }, () => assert.fail("reported")), /\[GATE_NOT_EVALUATED\]$/);
      }
    });
  }
});
