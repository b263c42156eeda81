import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";

/** Something that the user can mend: the property at fault and the reason, in one line. */
export interface Failure {
  readonly property: string;
  readonly reason: string;
}

/**
 * Failures of a Check. They name no property: the engine would print `property KEY value {VALUE} has a problem:` in front
 * of the reason, with `<nil>` for a nested key and with all of a value that may be a credential. The reason names the key.
 */
export function toCheckFailures(failures: readonly Failure[]): CheckFailure[] {
  return toFailures(failures.map(({ reason }) => ({ property: "", reason })));
}

export function toFailures(failures: readonly Failure[]): CheckFailure[] {
  return failures.map(({ property, reason }) => {
    const failure = new CheckFailure();
    failure.setProperty(property);
    failure.setReason(reason);
    return failure;
  });
}
