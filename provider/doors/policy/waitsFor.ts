import type { PolicyResource } from "@pulumi/policy";
import { isOfEngine } from "./typePattern";

/** A component has no provider of its own; custom resources always have one. */
function isComponent({ type, provider }: PolicyResource): boolean {
  return provider === undefined && !isOfEngine(type);
}

/** Whether `component` holds the resource: what is inside waits for none of its siblings, whatever it uses of the whole. */
function holds(component: PolicyResource, { parent }: PolicyResource): boolean {
  return parent !== undefined && (parent.urn === component.urn || holds(component, parent));
}

function childrenByParent(resources: readonly PolicyResource[]): ReadonlyMap<string, readonly PolicyResource[]> {
  const children = new Map<string, PolicyResource[]>();
  for (const resource of resources) {
    const parent = resource.parent?.urn ?? resource.opts.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), resource]);
  }
  return children;
}

/**
 * Everything that has to be there before a resource is touched: what it depends on and what that depends on, by
 * `dependsOn` and by outputs that it uses; its parents, and what they wait for; and the children of a component that it
 * depends on, since the SDKs wait for those.
 *
 * The children of its own parents are not among them: siblings run side by side.
 */
export function waitsForIn(resources: readonly PolicyResource[]): (resource: PolicyResource) => PolicyResource[] {
  const children = childrenByParent(resources);
  return (start) => {
    const seen = new Map<string, { readonly resource: PolicyResource; withChildren: boolean }>();
    const walk = (resource: PolicyResource, dependent?: PolicyResource): void => {
      const isInside = dependent === undefined || holds(resource, dependent) || holds(resource, start);
      const withChildren = !isInside && isComponent(resource);
      const before = seen.get(resource.urn);
      // Reached by a parent first and by a dependency later: then the children count after all.
      if (before !== undefined && (before.withChildren || !withChildren)) return;
      seen.set(resource.urn, { resource, withChildren });
      if (withChildren) for (const child of children.get(resource.urn) ?? []) walk(child, resource);
      if (before === undefined) follow(resource);
    };
    const follow = (resource: PolicyResource): void => {
      const byProperty = Object.values(resource.propertyDependencies).flat();
      for (const dependency of [...resource.dependencies, ...byProperty]) walk(dependency, resource);
      if (resource.parent !== undefined) walk(resource.parent);
    };
    follow(start);
    return [...seen.values()].map(({ resource }) => resource).filter(({ urn }) => urn !== start.urn);
  };
}
