/**
 * What the reads of a process have seen of one query at one host: enough to end a list of one page without a request for
 * the rows behind it. Fed by accepted answers only.
 */
export class ListMemory {
  /** Different rows in the largest page. */
  largestPage = 0;
  /** Rows followed a page that was shorter than an earlier one: the size of a page proves nothing at this host. */
  varies = false;
  /** Whether a list was shown to end by the request for the rows behind it. */
  hasSeenEnd = false;
  /** Whether totals count the list. A service may name the rows of the page, or all rows up to it. */
  totals: "untested" | "ofList" | "untrusted" = "untested";
  /** Which way to name the first row of a page the service was seen to obey, by its place in the query's ways. */
  way: number | undefined;
  /** The service refused a first row beyond the documented maximum. */
  refusesFarRows = false;

  #proving: Promise<void> | undefined;

  /** Resolves when the read has ended its proof that is proving the end of a list; `undefined` when none is. */
  get proving(): Promise<void> | undefined {
    return this.#proving;
  }

  /** Notes that a read is proving the end of its list, until the function that is returned is called. */
  startProof(): () => void {
    let end = (): void => undefined;
    const proof = new Promise<void>((resolve) => (end = resolve));
    this.#proving = proof;
    return () => {
      if (this.#proving === proof) this.#proving = undefined;
      end();
    };
  }

  sawPage(rows: number): void {
    this.largestPage = Math.max(this.largestPage, rows);
  }

  /** Rows followed a page that held fewer rows than it was asked for. */
  sawCutPage(rows: number): void {
    if (rows < this.largestPage) this.varies = true;
  }
}
