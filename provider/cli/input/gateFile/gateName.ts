import { words } from "../../../gates/parse/fields";

/** The name of a gate, which a target's name has the bounds of. */
export const gateName = words(1, 256);
export const gateNameFault = `must be ${gateName.asks}`;
