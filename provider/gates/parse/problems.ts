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
  /** Of each problem, so that one of ten thousand targets costs no look at those of all others. */
  private readonly lines = new Set<string>();
  /** Paths of problems with all that lies above them. */
  private readonly places = new Set<string>();
  /** Whether some value is not known yet, in a preview: then there is nothing to evaluate. */
  hasUnknown = false;

  constructor(
    /** Tells a value that is not known yet. */
    readonly isUnknown: (value: unknown) => boolean,
  ) {}

  invalid(path: string, reason: string): void {
    this.add({ code: "INPUT_INVALID", path, reason });
  }

  missing(path: string, reason: string): void {
    this.add({ code: "INPUT_MISSING", path, reason });
  }

  unknown(path: string, reason: string): void {
    this.add({ code: "INPUT_UNKNOWN", path, reason });
  }

  /** Whether something is wrong with the value at this path, or with a part of it. */
  isWrong(path: string): boolean {
    return this.places.has(path);
  }

  /** One key may break several rules, or be reached from several targets: one line each is enough. */
  private add(problem: GateProblem): void {
    const { path, reason } = problem;
    const line = `${path} ${reason}`;
    if (this.lines.has(line)) return;
    this.lines.add(line);
    this.list.push(problem);
    this.places.add(path);
    for (const { index } of path.matchAll(/[.[]/g)) this.places.add(path.slice(0, index));
  }
}
