/*
 * `npm run check:terms [-- --names]`: mentions of terms that articles leave unmarked, and marks that
 * stand twice in a section; exit code 1 where there are any. With `--names` the names instead, the
 * most frequent first: to see which are everyday words.
 */
import { articleSchema } from '../../articles/schema.ts';
import { readPages } from '../../core/mdx-source.ts';
import { parseYaml } from '../../core/yaml-source.ts';
import { articleSlugs } from '../../site/curriculum.ts';
import { loadTerms } from '../data.ts';
import { markedAgain, namesOf, type Section, unmarkedMentions } from '../mentions.ts';

const terms = loadTerms();
const names = { id: namesOf(terms, 'id'), en: namesOf(terms, 'en') };
const articles = articleSlugs();
const place = (file: string, line: number, { anchor }: Section) =>
  `${file}:${line} ${anchor ? `#${anchor}` : '(opening)'}`;

const lines: string[] = [];
const counts = new Map<string, number>();
for (const page of readPages().filter(({ slug }) => articles.includes(slug))) {
  const { source, firstLine } = page.frontmatter;
  // A faulty frontmatter is told by the content check; here it settles nothing.
  const settled = new Set(parseYaml(page.file, source, articleSchema, firstLine).data?.unmarked);
  const found = [
    ...unmarkedMentions(page, names[page.language], settled).map(({ ids, text, ...where }) => {
      const name = `${ids.join(' or ')} "${text.replace(/\s+/g, ' ')}"`;
      const row = `${page.language} ${name.toLowerCase()}`;
      counts.set(row, (counts.get(row) ?? 0) + 1);
      const later = where.markedLater === undefined ? '' : ` (marked on line ${where.markedLater})`;
      return {
        line: where.line,
        text: `${place(page.file, where.line, where.section)} ${name}${later}`,
      };
    }),
    ...markedAgain(page).map(({ line, section, id, firstLine: first }) => ({
      line,
      text: `${place(page.file, line, section)} ${id} marked again (first on line ${first})`,
    })),
  ];
  lines.push(...found.sort((a, b) => a.line - b.line).map(({ text }) => text));
}

if (process.argv.includes('--names')) {
  const rows = [...counts].sort((a, b) => b[1] - a[1]);
  for (const [row, count] of rows) console.log(`${String(count).padStart(4)}  ${row}`);
} else for (const line of lines) console.log(line);
if (lines.length > 0) process.exitCode = 1;
else console.log('Every first mention of a term is marked, and only the first.');
