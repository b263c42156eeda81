/** The parts of a Pulumi package schema that this project uses. */

export interface PropertySpec {
  type?: string;
  $ref?: string;
  items?: PropertySpec;
  additionalProperties?: PropertySpec;
  oneOf?: PropertySpec[];
  description?: string;
  secret?: boolean;
  defaultInfo?: { environment?: string[] };
}

export type Properties = Record<string, PropertySpec>;

export interface ObjectSpec {
  description?: string;
  type?: string;
  properties?: Properties;
  required?: string[];
  enum?: unknown[];
}

export interface ResourceSpec extends ObjectSpec {
  inputProperties?: Properties;
  requiredInputs?: string[];
}

export interface FunctionSpec {
  description?: string;
  inputs?: ObjectSpec;
  outputs?: ObjectSpec;
}

export interface PackageSpec {
  version?: string;
  description?: string;
  config?: { variables?: Properties };
  provider?: ResourceSpec;
  resources?: Record<string, ResourceSpec>;
  types?: Record<string, ObjectSpec>;
  functions?: Record<string, FunctionSpec>;
}
