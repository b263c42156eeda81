/**
 * The longest that a comparison may take. The engine compares one resource after the other, so a service that is silent
 * would hold up the whole program once for each; after this a change is reported, and the update decides.
 */
export const diffMilliseconds = 30_000;
