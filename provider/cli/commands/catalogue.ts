import type { CommandDefinition } from "../command";
import { check } from "./check";
import { get } from "./get";
import { list } from "./list";
import { replay } from "./replay";
import { report } from "./report";
import { validate } from "./validate";
import { wait } from "./wait";

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [check, wait, get, list, validate, replay, report];
