import { omitAbsent } from "../../core/omitAbsent";

/** The names of a gate, from its description to every output. */
export interface GateNames {
  /** The file as it was typed; absent when flags described the gate. */
  readonly file?: string;
  /** As the file or `--gate-name` gives it. */
  readonly name?: string;
  /** The paths that describe it on this host alone, absolute. Absent for flags, standard input and other open descriptors. */
  readonly path?: string;
}

/** The names alone, of whatever carries them. */
export function namesOf({ file, name, path }: GateNames): GateNames {
  return omitAbsent<GateNames>({ file, name, path });
}

/** The label of its metrics. */
export function labelOf({ file, name, path }: GateNames): string {
  return name ?? path ?? file ?? "gate";
}

/** Whether another gate of this host cannot have the same label by accident. */
export function isLabelOwn({ name, path }: GateNames): boolean {
  return name !== undefined || path !== undefined;
}
