import type { Plugin } from 'vite';

/** Starlight's stock styles and the sidebar script: all of it is replaced by `src/site/styles`. */
const TRIMMED =
  /@astrojs\/starlight\/dist\/(?:style\/(?:props|reset|asides|util|anchor-links|print)\.css|components-internals\/SidebarPersistState)/;

/** Styles of its components that our frame never renders but imports along with the others. */
const UNUSED_STYLES =
  /@astrojs[\\/]starlight[\\/]dist[\\/](?:components[\\/](?:ContentNotice|Hero)|user-components[\\/](?:Icon|LinkButton))\.astro\?.*type=style/;

/**
 * Leaves out what our own frame replaces. Saves some 5 KB (br) of CSS a first visit; an update of
 * Starlight that moves these files shows as a failed byte budget, not as a broken page.
 */
export function trimStarlight(): Plugin {
  return {
    name: 'kbp:trim-starlight',
    enforce: 'pre',
    load(id) {
      const [path = ''] = id.split('?');
      if (!TRIMMED.test(path.replaceAll('\\', '/'))) return null;
      // The print sheet is imported as an address; its link is dropped from the finished page.
      if (id.includes('?url')) return "export default 'data:text/css,';";
      return path.endsWith('.css') ? '' : 'export {};';
    },
    // Astro takes styles out of components itself, before anyone else may load them.
    transform: {
      filter: { id: UNUSED_STYLES },
      handler: () => '',
    },
  };
}

type Warning = { code?: string | undefined };

/** MDX modules carry a directive that Rolldown warns about once a file; it means nothing here. */
export function quietMdxDirectives<W extends Warning>(
  warning: W,
  warn: (warning: W) => void,
): void {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
}

/**
 * Vite wraps each `import()` in a helper that preloads the module's styles and imports: 0.7 KB (br)
 * on every page, for nothing where a module brings no styles, as ours do (they travel inside the
 * script, see `src/search/dialog.ts`). A module that does bring them stops the build.
 *
 * What is left of the helper is written into each script that uses it: as soon as two do, it would
 * become a file of its own, and one more request on every page.
 */
export function plainDynamicImports(): Plugin {
  return {
    name: 'kbp:plain-dynamic-imports',
    enforce: 'pre',
    apply: 'build',
    // Code that two lazy modules share is fetched by them; nothing lists it in every page's script.
    // (Set here because Astro sets it in the configuration itself.)
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load(id) {
      if (id !== '\0vite/preload-helper.js') return null;
      return 'export const __vitePreload = (load) => load();';
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const helper = chunks.find(({ name }) => name === 'preload-helper');
        if (helper) {
          const file = helper.fileName.split('/').at(-1) ?? '';
          for (const chunk of chunks) chunk.code = withoutHelper(chunk.code, file);
          if (chunks.some(({ code }) => code.includes(file))) {
            this.error(`An import of ${file} is not in a form that plainDynamicImports() knows.`);
          }
          delete bundle[helper.fileName];
        }
        for (const chunk of chunks) {
          if (chunk.code.includes('__vite__mapDeps')) {
            this.error(
              `${chunk.fileName} imports a module dynamically that has styles of its own. Import its CSS with "?inline" (as src/search/dialog.ts does), or drop plainDynamicImports().`,
            );
          }
        }
      },
    },
  };
}

/** A script with the import of Vite's helper replaced by what is left of it. */
function withoutHelper(code: string, file: string): string {
  const name = file.replaceAll('.', '\\.');
  const imported = new RegExp(
    `import\\s*\\{\\s*(?:\\w+ as )?(\\w+)\\s*\\}\\s*from\\s*["']\\./${name}["'];?`,
  );
  return code.replace(imported, 'const $1=l=>l();');
}
