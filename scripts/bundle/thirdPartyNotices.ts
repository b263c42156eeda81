import type { BundledPackage } from "./bundledPackages";

const line = "-".repeat(100);

/** The licences of what is bundled, as they ask to be passed on. */
export function thirdPartyNotices(packages: readonly BundledPackage[]): string {
  const head = "The programs and libraries of this package contain parts of the following packages.\n";
  const sections = packages.map(({ name, version, license, texts }) =>
    [line, `${name} ${version} (${license})`, line, ...texts].join("\n\n"),
  );
  return `${[head, ...sections].join("\n")}\n`;
}
