import * as pulumi from "@pulumi/pulumi";

/** The part of an Output that the SDK keeps out of its types, and that the generated SDKs use as well. */
interface OutputInternals<Value> {
  readonly isKnown: Promise<boolean>;
  promise(withUnknowns?: boolean): Promise<Value>;
}

/**
 * The plain value of an input however deep its Outputs lie, or that it is not known yet. `apply` cannot tell: in a preview
 * it is silently not called for an unknown value, and whoever waits for it waits for ever.
 */
export async function resolveInput<Value>(input: pulumi.Input<Value>): Promise<{ readonly value: Value } | "unknown"> {
  const output = pulumi.output<unknown>(input) as unknown as OutputInternals<Value>;
  const value = await output.promise();
  return (await output.isKnown) ? { value } : "unknown";
}
