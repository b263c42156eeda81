/**
 * Remembers what was made for a key: the first time it is made, later the same one is given. Of more than `most` keys the
 * oldest is forgotten.
 */
export function remembered<Value>(most = Number.POSITIVE_INFINITY): (key: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make();
    values.set(key, value);
    const [oldest] = values.size > most ? values.keys() : [];
    if (oldest !== undefined) values.delete(oldest);
    return value;
  };
}
