/*
 * `npm run audit:licences`: under which licences the packages are that readers receive something of,
 * and those that build and test the site; whether the lock says of each package what it must be.
 * Fails on copyleft in what readers receive, on a licence nobody has judged, and on an unsound lock.
 */
import { readFileSync } from 'node:fs';
import { KINDS } from '../audit/licence.ts';
import { type Lock, licenceFaults, lockedPackages, lockFaults } from '../audit/lock.ts';
import { SHIPPED, UNBUNDLED } from '../audit/shipped.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const lock = read('package-lock.json') as Lock;
const { allowScripts = {} } = read('package.json') as { allowScripts?: Record<string, boolean> };
const shipped = new Set([...(read(SHIPPED) as string[]), ...Object.keys(UNBUNDLED)]);
const packages = lockedPackages(lock);

console.log('In dist/ (readers receive something of it):');
for (const { name, version, licence } of packages.filter(({ name }) => shipped.has(name))) {
  const what = UNBUNDLED[name] ?? 'in scripts or styles';
  console.log(`  ${`${name} ${version}`.padEnd(32)} ${licence.padEnd(14)} ${what}`);
}
const builders = packages.filter(({ name }) => !shipped.has(name));
console.log(`\nOnly on the machine that builds or tests (${builders.length}):`);
for (const kind of KINDS) {
  const licences = Map.groupBy(
    builders.filter((one) => one.kind === kind),
    ({ licence }) => licence,
  );
  for (const [licence, list] of [...licences].sort((a, b) => b[1].length - a[1].length)) {
    const names = kind === 'permissive' ? '' : `: ${list.map(({ name }) => name).join(', ')}`;
    console.log(`  ${kind.padEnd(11)} ${(licence || '(none)').padEnd(20)} ${list.length}${names}`);
  }
}
const faults = [
  ...lockFaults(lock, new Set(Object.keys(allowScripts))),
  ...licenceFaults(packages, shipped),
];
console.log(
  faults.length === 0
    ? `\n${packages.length} packages: the lock and the licences are sound.`
    : `\n${faults.join('\n')}`,
);
process.exit(faults.length === 0 ? 0 : 1);
