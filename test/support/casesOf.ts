/** Of how many generated cases the quick run looks at one. */
const quickShare = 100;

const isQuick = process.env["HWBACKUP_TEST_QUICK"] === "1";

/** How many generated cases a test looks at: all of them, or a hundredth in `make quick`. */
export function casesOf(all: number): number {
  return isQuick ? Math.ceil(all / quickShare) : all;
}

/** How many of the generated cases have to be of the kind that a test is about: one is enough in `make quick`. */
export function atLeastOf(all: number): number {
  return isQuick ? 1 : all;
}
