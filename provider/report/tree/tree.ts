/**
 * Markup as a value: made once, written as text where a file is made (`markup.ts`), and as elements where a browser shows
 * it. Text is never markup in it, so that there is one place where escaping can be wrong.
 */
export interface TreeElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly TreeNode[];
}

export type TreeNode = TreeElement | string;

/** `true` is an attribute without a value; `undefined` and `false` are absent. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

type Child = TreeNode | undefined | readonly (TreeNode | undefined)[];

function isNode(child: TreeNode | undefined): child is TreeNode {
  return child !== undefined;
}

/** An element. Children that are `undefined` are left out. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): TreeElement {
  return { tag, attributes, children: children.flat().filter(isNode) };
}
