import type { CommandDefinition } from "../command";
import { check } from "./check";
import { completion } from "./completion";
import { doctor } from "./doctor";
import { explain } from "./explain";
import { get } from "./get";
import { list } from "./list";
import { metrics } from "./metrics";
import { replay } from "./replay";
import { report } from "./report";
import { schema } from "./schema";
import { setup } from "./setup";
import { simulator } from "./simulator";
import { validate } from "./validate";
import { wait } from "./wait";

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  check,
  wait,
  get,
  list,
  explain,
  validate,
  schema,
  replay,
  report,
  metrics,
  doctor,
  setup,
  simulator,
  completion,
];
