/**
 * Percent-encodes one path segment, key or value: UTF-8, upper-case hex, everything but `A-Za-z0-9-._~`.
 *
 * `encodeURIComponent` leaves `!'()*` bare, and the gateway does not: its signature would differ.
 */
export function percentEncode(text: string): string {
  // Ids and versions, which most of a path is made of, are their own encoding.
  if (/^[A-Za-z0-9._~-]*$/.test(text)) return text;
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
