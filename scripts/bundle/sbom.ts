import * as CycloneDx from "@cyclonedx/cyclonedx-library";
import type { BundledPackage } from "./bundledPackages";

const { Enums, Models, Serialize, Spec } = CycloneDx;

interface Described {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

function component(
  type: CycloneDx.Enums.ComponentType,
  { name, version, license }: Described,
): CycloneDx.Models.Component {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const isExpression = /[ ()]/.test(license);
  return new Models.Component(type, name, {
    version,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository([
      isExpression ? new Models.LicenseExpression(license) : new Models.SpdxLicense(license),
    ]),
  });
}

/**
 * The bill of materials, CycloneDX 1.6: what is really in the bundles. Without a serial number and a time, which would
 * make two equal builds differ.
 */
export function sbom(own: Described, packages: readonly BundledPackage[]): string {
  const bom = new Models.Bom();
  const main = component(Enums.ComponentType.Library, own);
  bom.metadata.component = main;
  for (const each of packages) {
    const bundled = component(Enums.ComponentType.Library, each);
    bom.components.add(bundled);
    main.dependencies.add(bundled.bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`;
}
