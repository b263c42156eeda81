import { gunzipSync } from "node:zlib";

const packed = /(<script type="application\/gzip\+base64" id="piece-\d+">)([^<]*)(?=<\/script>)/g;

/** A report's page with its details as text: what is packed can be searched for nothing. */
export function unpackedPage(page: string): string {
  return page.replace(
    packed,
    (_, head: string, text: string) => head + gunzipSync(Buffer.from(text, "base64")).toString(),
  );
}
