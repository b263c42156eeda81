import type { TreeElement } from "../tree/tree";

const svgNamespace = "http://www.w3.org/2000/svg";

/** A tree as an element of the page. Texts become text nodes, so that nothing in them is ever parsed. */
export function toElement(node: TreeElement, isSvg = false): Element {
  const inSvg = isSvg || node.tag === "svg";
  const element = inSvg ? document.createElementNS(svgNamespace, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of node.children) element.append(typeof child === "string" ? child : toElement(child, inSvg));
  return element;
}
