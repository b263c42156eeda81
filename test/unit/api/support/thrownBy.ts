import assert from "node:assert/strict";
import { ProviderError } from "../../../../provider/core/errors/providerError";

/** The provider's error with which some work ends; the test fails when it does not end in one. */
export async function thrownBy(work: () => unknown): Promise<ProviderError> {
  try {
    await work();
  } catch (error) {
    assert.ok(error instanceof ProviderError, String(error));
    return error;
  }
  return assert.fail("nothing was thrown");
}
