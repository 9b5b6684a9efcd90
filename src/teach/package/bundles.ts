import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Folder of the copy that holds its scripts; `browser/offline.ts` counts on being one level down. */
const FOLDER = '_salinan';

/**
 * Scripts for copies. Browsers run no modules from a disk, so every set of modules that some page
 * has becomes one plain script, with what comes before them in a copy (`browser/offline.ts`).
 */
export class Bundles {
  readonly #names = new Map<string, string>();

  /** The script's path in the copy, for the modules of a page in their order. */
  nameOf = (modules: readonly string[]): string => {
    const key = modules.join('\n');
    const known = this.#names.get(key);
    if (known) return known;
    const short = modules.map((name) => name.split('.')[0]).join('-');
    const name = `${FOLDER}/${short}.js`;
    if ([...this.#names.values()].includes(name)) throw new Error(`Two sets of scripts: ${name}`);
    this.#names.set(key, name);
    return name;
  };

  /**
   * Makes the scripts that were asked for, by path in the copy.
   * @param scripts folder with the build's modules (`dist/_astro`)
   * @throws Error where a module cannot be bundled
   */
  async make(scripts: string): Promise<Map<string, string>> {
    const made = new Map<string, string>();
    for (const [key, name] of this.#names) {
      const entries = [
        resolve('src/teach/package/browser/offline.ts'),
        ...key.split('\n').map((file) => resolve(join(scripts, file))),
      ];
      const { outputFiles } = await build({
        stdin: {
          contents: entries.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
          resolveDir: resolve('.'),
        },
        bundle: true,
        format: 'iife',
        target: 'es2022',
        minify: true,
        write: false,
        logLevel: 'error',
        legalComments: 'none',
      });
      made.set(name, outputFiles[0]?.text ?? '');
    }
    return made;
  }
}
