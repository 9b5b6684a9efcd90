/*
 * `npm run bench [-- 20 100 500 1000]`: what a build costs as the site grows, on invented articles in
 * both languages, with two terms and five items an article. Builds in copies below `.cache/`, some
 * five minutes in all on two free cores. A measure, not a test: times depend on the machine; the
 * processor's time does so least.
 */
import { type AtScale, atScale, LISTING } from '../bench/at-scale.ts';
import { exponent } from '../bench/measured.ts';

const wanted = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = wanted.length > 0 ? wanted : [20, 100, 500, 1000];
const rows: AtScale[] = [];
const show = (value: number | undefined, digits = 1) => value?.toFixed(digits) ?? 'NOT RUN';
const line = (cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(9) : cell.padStart(13))).join(''));

line([
  'articles',
  'pages',
  'wall s',
  'CPU s',
  'CPU ms/page',
  'exponent',
  'peak MB',
  'article br',
  'search br',
  'ready ms',
  'median ms',
  'slowest ms',
]);
for (const articles of sizes) {
  const row = atScale({ articles, terms: 2 * articles, items: 5 * articles });
  const before = rows.at(-1);
  rows.push(row);
  const cpu = row.cpuSeconds;
  const grows =
    before?.cpuSeconds && cpu
      ? exponent([before.pages, before.cpuSeconds], [row.pages, cpu])
      : undefined;
  line([
    String(articles),
    String(row.pages),
    show(row.seconds),
    show(cpu),
    show(cpu === undefined ? undefined : (1000 * cpu) / row.pages),
    before ? show(grows, 2) : '-',
    show(row.peakMegabytes, 0),
    String(row.articleBytes),
    String(row.search.bytes),
    show(row.search.ready),
    show(row.search.median, 2),
    show(row.search.slowest),
  ]);
}
console.log('\nBytes (br) of the pages that list everything:');
line(['articles', ...LISTING]);
for (const { size, listBytes } of rows) {
  line([String(size.articles), ...LISTING.map((page) => String(listBytes[page]))]);
}
const [first, last] = [rows[0], rows.at(-1)];
if (first && last) {
  const ratio = last.articleBytes / first.articleBytes;
  console.log(
    `\nHTML of one article at ${last.size.articles} articles: ${ratio.toFixed(3)} times that at ${first.size.articles} (at most 1.05).`,
  );
  process.exitCode = ratio > 1.05 ? 1 : 0;
}
