import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { LANGUAGES } from '../../core/languages.ts';

/** Kinds of copies. */
export const KINDS = ['zip', 'zim', 'pdf'] as const;
export type Kind = (typeof KINDS)[number];

const packageSchema = z.strictObject({
  /** Path in the folder of copies: `klien-bukan-pasien.zip`, `id/peran-klien.pdf`. */
  name: z.string().regex(/^(?:(?:id|en)\/)?[a-z\d]+(?:-[a-z\d]+)*\.(?:zip|zim|pdf)$/),
  kind: z.enum(KINDS),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  /** Slug of the article, in a PDF of one. */
  article: z.string().optional(),
  /** Id of the unit, in a PDF of all its articles. */
  unit: z.string().optional(),
});
/** One copy that was made. */
export type Package = z.infer<typeof packageSchema>;

const manifestSchema = z.strictObject({
  version: z.literal(1),
  /** Day of the newest content in them (ISO), not of their making. */
  date: z.iso.date(),
  packages: z.array(packageSchema),
});
/** What a folder of copies holds. */
export type Manifest = z.infer<typeof manifestSchema>;

const MANIFEST = 'manifest.json';

/** A copy as the list names it. */
export function packageOf(
  name: string,
  kind: Kind,
  bytes: Uint8Array,
  about: Partial<Package>,
): Package {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, kind, languages: [...LANGUAGES], bytes: bytes.length, sha256, ...about };
}

/** Writes the list of a folder's copies into it. */
export function writeManifest(folder: string, date: string, packages: readonly Package[]): void {
  const manifest = manifestSchema.parse({ version: 1, date, packages });
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Whether a folder holds such a list. */
export function hasManifest(folder: string): boolean {
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    return manifestSchema.safeParse(list).success;
  } catch {
    return false;
  }
}

/**
 * Copies to publish with a build: those in the folder that `PACKAGES_DIR` names. A plain build names
 * none, so nothing of it depends on what lies about.
 * @throws Error where the folder named has no sound list, or a copy differs from it
 */
export function publishedCopies(
  folder = process.env['PACKAGES_DIR'],
): { folder: string; manifest: Manifest } | undefined {
  if (!folder) return undefined;
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) {
    throw new Error(
      `PACKAGES_DIR names ${folder}, which has no ${MANIFEST}: run "npm run package".`,
    );
  }
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const { name, sha256 } of manifest.packages) {
    const bytes = readFileSync(join(folder, name));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Error(`${join(folder, name)} is not the file its list names.`);
    }
  }
  return { folder, manifest };
}

/** Where published copies stand in the site, and their list beside them. */
export const PUBLISHED = 'unduhan/paket';
export const PUBLISHED_LIST = `${PUBLISHED}/${MANIFEST}`;
