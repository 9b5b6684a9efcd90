import { kindOf, type LicenceKind } from './licence.ts';

/*
 * What `package-lock.json` says about where packages come from and under which licence. Pure. The
 * lock holds no addresses, so tools that compare hosts have nothing to look at; this checks what is
 * there.
 */

/** An entry of `packages`; only what is looked at. */
export interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}

/** `package-lock.json`, as far as it is looked at. */
export interface Lock {
  lockfileVersion?: number;
  packages?: Readonly<Record<string, LockEntry>>;
}

/** A package of the lock, as often as it stands there in one version. */
export interface LockedPackage {
  name: string;
  version: string;
  /** SPDX expression as the package gives it; `''` where it gives none. */
  licence: string;
  kind: LicenceKind;
}

/** Name of a package by its place: `node_modules/a/node_modules/@b/c` is `@b/c`. */
function packageName(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Every package of the lock, once a version, by name. */
export function lockedPackages(lock: Lock): LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  for (const [place, { version = '', license = '' }] of Object.entries(lock.packages ?? {})) {
    if (!place) continue;
    const name = packageName(place);
    found.set(`${name}@${version}`, { name, version, licence: license, kind: kindOf(license) });
  }
  return [...found.values()].sort((a, b) => byText(a.name, b.name) || byText(a.version, b.version));
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What is wrong with a lock, a sentence each; empty when it is sound.
 * @param scripts names of the packages that may run a script when they are installed
 */
export function lockFaults(lock: Lock, scripts: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  if (lock.lockfileVersion !== 3) {
    faults.push(
      `The lock has version ${lock.lockfileVersion ?? 'none'}: write it with npm 9 or newer.`,
    );
  }
  const entries = Object.entries(lock.packages ?? {}).filter(([place]) => place !== '');
  if (entries.length === 0) faults.push('The lock holds no packages.');
  for (const [place, entry] of entries) {
    const name = packageName(place);
    if (entry.link) faults.push(`${name} is a link to a folder: use a released version.`);
    else if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? '')) {
      faults.push(`${name} has no sha512 in "integrity": npm could not tell a changed package.`);
    }
    if (entry.resolved !== undefined && !/^https:\/\/[^/]+\/.+\.tgz$/.test(entry.resolved)) {
      faults.push(`${name} comes from ${entry.resolved}: take it from a registry.`);
    }
    if (entry.hasInstallScript && !scripts.has(name)) {
      faults.push(
        `${name} runs a script when it is installed: read it, then name it in "allowScripts" of package.json.`,
      );
    }
  }
  return faults;
}

/**
 * What is wrong with the licences, a sentence each. What readers receive must be permissive; what
 * only builds and tests may be weak copyleft too, for we do not pass it on.
 * @param shipped names of the packages of which something is in `dist/`
 */
export function licenceFaults(
  packages: readonly LockedPackage[],
  shipped: ReadonlySet<string>,
): string[] {
  const known = new Set(packages.map(({ name }) => name));
  const missing = [...shipped]
    .filter((name) => !known.has(name))
    .map((name) => `${name} is in dist/, but not in the lock.`);
  const unfit = packages.flatMap(({ name, version, licence, kind }) => {
    const what = `${name} ${version} (${licence || 'no licence named'})`;
    if (shipped.has(name)) {
      return kind === 'permissive' ? [] : [`${what} is in dist/: only permissive licences may be.`];
    }
    if (kind === 'copyleft') return [`${what} is copyleft: find another package for the build.`];
    if (kind === 'unknown') {
      return [`${what}: read the licence and add it to src/build/audit/licence.ts.`];
    }
    return [];
  });
  return [...missing, ...unfit];
}
