import type { TreeNode } from "./tree";

/** Elements of HTML that have no end tag. */
const voids: readonly string[] = ["meta", "link", "br", "hr", "input", "img"];

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The characters that XML 1.0 cannot hold in any form. The view has cleaned its texts; this is for what comes another way. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(impossible, "\ufffd")
    .replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** A tree as text that is HTML and, its void elements aside, XML as well. */
export function markup(node: TreeNode): string {
  if (typeof node === "string") return escapeMarkup(node);
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? "" : escapeMarkup(String(value))}"`)
    .join("");
  if (voids.includes(tag)) return `<${tag}${written}>`;
  return `<${tag}${written}>${children.map(markup).join("")}</${tag}>`;
}
