/**
 * 53 bits of a text: enough to tell whether a row that comes again still reads the same, without keeping what it said.
 *
 * Two 32-bit multiplicative hashes, mixed at the end (cyrb53, public domain). Two different versions of one row pass for
 * equal once in 9 × 10^15 repetitions; whoever could choose them could as well send the same one twice.
 */
export function textDigest(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
