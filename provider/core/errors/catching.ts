/** A callback whose every failure, thrown or rejected, leaves it as `toError` makes it. */
export function catching<Arguments extends unknown[], Result>(
  callback: (...args: Arguments) => Result,
  toError: (thrown: unknown) => Error,
): (...args: Arguments) => Result {
  return (...args) => {
    try {
      const result: unknown = callback(...args);
      if (!(result instanceof Promise)) return result as Result;
      return result.catch((thrown: unknown) => {
        throw toError(thrown);
      }) as Result;
    } catch (thrown) {
      throw toError(thrown);
    }
  };
}
