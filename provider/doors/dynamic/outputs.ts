import type { Input, Output } from "@pulumi/pulumi";

/** The arguments of a class: a value, or the Output or promise of one, at any depth. */
export type InputsOf<Plain> = { readonly [Name in keyof Plain]: InputOf<Plain[Name]> };

type InputOf<Value> = Input<Known<NonNullable<Value>> | (undefined extends Value ? undefined : never)>;

// In brackets, so that a boolean stays one instead of becoming true or false.
type Known<Value> = [Value] extends [readonly (infer Element)[]]
  ? readonly InputOf<Element>[]
  : [Value] extends [object]
    ? InputsOf<Value>
    : Value;

/** Outputs of a resource, by the plain values that they come to. */
export type OutputsOf<Plain> = { readonly [Name in keyof Plain]-?: Output<Plain[Name]> };

/** Every output of a class by its name, without a value: the SDK makes an Output of each property that it is given. */
export type Unset<Plain> = Readonly<Record<keyof Plain, undefined>>;
