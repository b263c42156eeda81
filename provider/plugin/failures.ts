import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";

/** Something that the user can mend: the property at fault and the reason, in one line. */
export interface Failure {
  readonly property: string;
  readonly reason: string;
}

export function toFailures(failures: readonly Failure[]): CheckFailure[] {
  return failures.map(({ property, reason }) => {
    const failure = new CheckFailure();
    failure.setProperty(property);
    failure.setReason(reason);
    return failure;
  });
}
