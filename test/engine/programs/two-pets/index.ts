/** Two pets, the second of which is named after the first; `prefix` replaces them. */
import * as pulumi from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";

const config = new pulumi.Config();
void pulumi.log.warn("the program ran");
const first = new RandomPet("first", { prefix: config.require("prefix") });
const second = new RandomPet("second", { prefix: first.id });

export const name = first.id;
export const nameOfSecond = second.id;
export const hidden = pulumi.secret({ of: "the program" });
