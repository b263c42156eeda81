/** One thing that is wrong with a description, by the path of its key: `targets[0].criteria.maximumGap`. */
export interface GateProblem {
  readonly code: "INPUT_MISSING" | "INPUT_INVALID" | "INPUT_UNKNOWN";
  readonly path: string;
  /** A clause that follows the path: `must be …`. */
  readonly reason: string;
}

/** Collects problems, so that a person hears of all of them at once. */
export class Problems {
  readonly list: GateProblem[] = [];
  /** Whether some value is not known yet, in a preview: then there is nothing to evaluate. */
  hasUnknown = false;

  constructor(
    /** Tells a value that is not known yet. */
    readonly isUnknown: (value: unknown) => boolean,
  ) {}

  invalid(path: string, reason: string): void {
    this.list.push({ code: "INPUT_INVALID", path, reason });
  }

  missing(path: string, reason: string): void {
    this.list.push({ code: "INPUT_MISSING", path, reason });
  }

  unknown(path: string, reason: string): void {
    this.list.push({ code: "INPUT_UNKNOWN", path, reason });
  }
}
