import type { Task } from "./task";
import type { View } from "./view";

/** The failures after a success, one of the same stamp included; all of them where there is no success. */
export function failuresNewerThan(success: Task | undefined, { failures }: View): readonly Task[] {
  const { stamp } = success ?? {};
  return stamp === undefined ? failures : failures.filter((failure) => (failure.stamp ?? stamp) >= stamp);
}
