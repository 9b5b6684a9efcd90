import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/** Where a build leaves the list of packages that readers receive something of. */
export const SHIPPED = '.cache/shipped.json';

/** What gets into `dist/` without going through a bundle. */
export const UNBUNDLED: Readonly<Record<string, string>> = {
  astro: 'markup of its components',
  '@astrojs/starlight': 'markup of its components',
  '@astrojs/mdx': 'markup of its components',
  pagefind: 'scripts and WebAssembly of the full text',
};

/** The package that a module of a bundle is from; undefined for our own and for the bundler's. */
export function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * Notes which packages a build puts into what the browser loads: every module of its scripts that is
 * left after tree-shaking, and every style sheet.
 */
export function noteShipped(): Plugin {
  const names = new Set<string>();
  return {
    name: 'kbp:note-shipped',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/.test(id));
      const scripts =
        this.environment.name === 'client'
          ? Object.values(bundle).flatMap((out) => (out.type === 'chunk' ? out.moduleIds : []))
          : [];
      for (const id of [...styles, ...scripts]) {
        const name = packageOf(id);
        if (name) names.add(name);
      }
      await mkdir(dirname(SHIPPED), { recursive: true });
      await writeFile(SHIPPED, `${JSON.stringify([...names].sort())}\n`);
    },
  };
}
