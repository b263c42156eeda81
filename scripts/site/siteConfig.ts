import type { MenuGroup } from "./siteMenu";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#c7000b"/>' +
  '<path d="M4 3v10M12 3v10M4 8h8" stroke="#fff" stroke-width="2"/></svg>';
const icon = `data:image/svg+xml,${encodeURIComponent(drawing)}`;

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
    // The icon stands in the page: browsers ask every server for a file of that name otherwise.
    head: [
      ["link", { rel: "icon", href: icon }],
      // The name of a block's language, which the generator writes too pale to be read by everybody.
      ["style", {}, ".vp-doc div[class*='language-'] > span.lang { color: var(--vp-c-text-1) }"],
    ],
    ignoreDeadLinks: false,
    // Marks such as <id> are text, in pages as in a repository.
    markdown: { html: false, theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } },
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
