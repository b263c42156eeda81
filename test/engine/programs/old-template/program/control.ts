/** Imports what each program imports: the errors in other declarations that a program has without this package. */
import * as pulumi from "@pulumi/pulumi";

export const one = pulumi.output(1);
