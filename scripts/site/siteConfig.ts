import type { MenuGroup } from "./siteMenu";

/**
 * The configuration of VitePress, as the text of its own file: it is an ES module, and this project is not.
 *
 * Nothing on the site is fetched from elsewhere: the search index is built in, and fonts come from the package.
 */
export function siteConfig(menu: readonly MenuGroup[], home: string): string {
  const config = {
    title: "huaweicloud-backup",
    description: "A Pulumi provider that reads backup evidence on Huawei Cloud, and gates deployments on it.",
    lang: "en",
    ignoreDeadLinks: false,
    // Marks such as <id> are text, in pages as in a repository.
    markdown: { html: false },
    themeConfig: {
      search: { provider: "local" },
      outline: [2, 3],
      nav: [
        { text: "Documentation", link: "/docs/" },
        { text: "Source", link: home },
      ],
      sidebar: menu,
    },
  };
  return `const config = ${JSON.stringify(config, undefined, 2)};
// The anchors of a repository's pages: links lead to them in both places.
const slugify = (text) => text.toLowerCase().replace(/[^\\p{L}\\p{N} _-]/gu, "").replaceAll(" ", "-");
config.markdown.anchor = { slugify };
// Their longest page, and no other, is larger than the size from which Vite warns.
config.vite = { build: { chunkSizeWarningLimit: 2000 }, logLevel: "warn" };
export default config;
`;
}
