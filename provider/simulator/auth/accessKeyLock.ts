/** The gateway's guard against guessing: an access key that keeps failing is shut out for a while. */
export interface AccessKeyLock {
  isLocked(accessKey: string, now: number): boolean;
  recordFailure(accessKey: string, now: number): void;
  recordSuccess(accessKey: string): void;
}

/** "More than five" consecutive failures lock the key, so the sixth one does (gateway FAQ on IAM authentication). */
const failuresAllowed = 5;
const lockMilliseconds = 5 * 60 * 1000;

export function createAccessKeyLock(): AccessKeyLock {
  const failures = new Map<string, number>();
  const lockedUntil = new Map<string, number>();
  return {
    isLocked(accessKey, now) {
      const until = lockedUntil.get(accessKey);
      if (until !== undefined && now >= until) {
        lockedUntil.delete(accessKey);
        failures.delete(accessKey);
      }
      return lockedUntil.has(accessKey);
    },
    recordFailure(accessKey, now) {
      const count = (failures.get(accessKey) ?? 0) + 1;
      failures.set(accessKey, count);
      if (count > failuresAllowed) {
        lockedUntil.set(accessKey, now + lockMilliseconds);
      }
    },
    recordSuccess(accessKey) {
      failures.delete(accessKey);
    },
  };
}
