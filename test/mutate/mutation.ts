/** One rule of gates, broken on purpose, and the test that has to notice. */
export interface Mutation {
  /** `T7`: its tests' titles start with it. */
  readonly rule: string;
  /** What the broken source does. */
  readonly breaks: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Test files that hold the rule's tests. */
  readonly tests: readonly string[];
}
