/** Tells the Diff that belongs to a refresh from the one that decides whether a gate is enforced. */
interface RefreshWatch {
  read(urn: string): void;
  checked(urn: string): void;
  /** To be asked once for each Diff. */
  isDiffOfRefresh(urn: string): boolean;
}

/**
 * A refresh reads a resource and then, on newer engines, compares it with itself for what it shows; the request of that
 * Diff is like any other. But no program registers a resource without a Check before its Diff, and a refresh has none. So
 * only a Diff right behind a Read is one of a refresh; wherever an engine leaves that Diff out, the Check of the program
 * comes next, and the gate is evaluated.
 */
export function watchRefreshes(): RefreshWatch {
  const justRead = new Set<string>();
  return {
    read: (urn) => void justRead.add(urn),
    checked: (urn) => void justRead.delete(urn),
    isDiffOfRefresh: (urn) => justRead.delete(urn),
  };
}
