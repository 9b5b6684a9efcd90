import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Mistakes as authors make them, each in a random place of the real content. A mistake is a text in
 * place of another; it knows where the report has to point.
 */

/** One mistake: what it makes of which files, and where it must be told. */
export interface Mistake {
  kind: string;
  /** New texts, or null for a file that is gone. */
  changes: Record<string, string | null>;
  /** What was done, for whoever reads that it was not told. */
  done: string;
  file: string;
  /** First and last line of which one must be named; undefined where the place has no line. */
  lines?: [from: number, to: number] | undefined;
  /** What "found" or "mend" must say, where file and line could be told of something else. */
  told?: RegExp | undefined;
  /** Hides mistakes elsewhere: made by itself. */
  alone?: boolean | undefined;
}

export type Random = () => number;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Files = ReadonlyMap<string, string>;

/** Every file below `content/`, by its path from the root. */
export function realContent(): Files {
  const names = readdirSync('content', { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

/** Makes a mistake somewhere; undefined where this time it finds no place. */
type Maker = (files: Files, random: Random) => Omit<Mistake, 'kind'> | undefined;

const one = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

const TERM = /^content\/glossary\/.*yaml$/;
const QUIZ = /^content\/quizzes\/.*yaml$/;
const CASE = /^content\/cases\/.*yaml$/;
const DATA = /^content\/(?:glossary|quizzes|cases)\/.*yaml$/;
const PAGE = /^content\/docs\/.*mdx$/;
const CONTACTS = /^content\/contacts\.yaml$/;
const REFERENCES = /^content\/references\.yaml$/;
const CURRICULUM = /^content\/curriculum\.yaml$/;
const GUIDE = /^content\/guide\.yaml$/;
const STRINGS = /^content\/i18n\/en\.json$/;
const LOCK = 'content/ids.lock.json';

interface Where {
  /** The line that is told: that of the match; or it, or one after it; or any. */
  line?: 'same' | 'after' | 'near' | 'any';
  /** Offset in the match of what the line is counted for. */
  from?: (found: RegExpExecArray) => number;
  told?: RegExp;
  alone?: boolean;
  /** Where it is told, if not in the changed file. */
  file?: (file: string, found: RegExpExecArray) => string;
}

/** In a random file, at a random match of a pattern, another text. */
function swap(
  name: RegExp,
  pattern: RegExp,
  change: (found: RegExpExecArray, random: Random, files: Files, file: string) => string,
  { line = 'same', from = () => 0, told, alone, file: place }: Where = {},
): Maker {
  return (files, random) => {
    const names = [...files.keys()].filter((file) => name.test(file));
    for (let turn = 0; turn < 30; turn += 1) {
      const file = one(names, random) ?? '';
      const text = files.get(file) ?? '';
      const found = one([...text.matchAll(new RegExp(pattern.source, 'gm'))], random);
      if (!found) continue;
      const made = change(found as RegExpExecArray, random, files, file);
      if (made === found[0]) continue;
      const at = lineAt(text, found.index + from(found as RegExpExecArray));
      const last = { same: at, after: Number.POSITIVE_INFINITY, near: at + 3, any: 0 }[line];
      return {
        changes: {
          [file]: text.slice(0, found.index) + made + text.slice(found.index + found[0].length),
        },
        done: `line ${at}: ${JSON.stringify(found[0].slice(0, 70))} became ${JSON.stringify(made.slice(0, 70))}`,
        file: place ? place(file, found as RegExpExecArray) : file,
        lines: line === 'any' ? undefined : [line === 'near' ? at - 3 : at, last],
        told,
        alone,
      };
    }
    return undefined;
  };
}

/** A paragraph more in a random page. */
function insert(
  texts: readonly string[] | ((random: Random, files: Files, file: string) => string),
  where: Where = {},
): Maker {
  return swap(
    PAGE,
    /(?<=\n\n)(?=[A-Z][a-z]+ [a-z])/,
    (_, random, files, file) =>
      `${typeof texts === 'function' ? texts(random, files, file) : (one(texts, random) ?? '')}\n\n`,
    where,
  );
}

const twin = (file: string) =>
  file.startsWith('content/docs/en/')
    ? file.replace('content/docs/en/', 'content/docs/')
    : file.replace('content/docs/', 'content/docs/en/');
const english = (file: string) => (file.startsWith('content/docs/en/') ? file : twin(file));

/** The keys of data, as far as they cannot be words of a text. */
const KEYS =
  'term|definition|detail|aliases|category|related|contrast|family|stem|options|feedback|explanation|refs|hints|blanks|accept|bank|prompts|steps|responses|bloom|objective|quality|reason|summary|role|setting|minutes|debrief|points|nodes|start';

/** Every kind of mistake; a number says how often it is made, where not as often as the others. */
export const KINDS: readonly [kind: string, make: Maker, times?: number][] = [
  // What a schema says.
  [
    'a field of a term is missing',
    swap(TERM, /^(?:category|definition|term):.*\n(?: .*\n)*/, () => '', {
      line: 'any',
      told: /missing|add "/i,
    }),
  ],
  [
    'a field of an item is missing',
    swap(QUIZ, /^ {4}(?:objective|bloom|type): .*\n/, () => '', { line: 'any' }),
  ],
  [
    'a field of a page is missing',
    swap(PAGE, /^(?:title|description|level|clientWord): .*\n/, () => '', {
      line: 'any',
      told: /missing/,
    }),
  ],
  [
    'a field of a scene is missing',
    swap(CASE, /^ +(?:quality|to): .*\n/, () => '', { line: 'any', told: /missing/ }),
  ],
  [
    'feedback is missing',
    swap(QUIZ, /^( +)feedback:\n(?:\1 .*\n)+/, () => '', { line: 'any', told: /missing/ }),
  ],
  [
    'a reason is missing',
    swap(CASE, /^( +)reason:\n(?:\1 .*\n)+/, () => '', { line: 'any', told: /missing/ }),
  ],
  [
    'an unknown field',
    swap(
      DATA,
      new RegExp(`^( *(?:- )?)(${KEYS}):(?=[ \\n])`),
      ([, before, key]) => `${before}${key}x:`,
    ),
  ],
  [
    'an unknown field of a page',
    swap(
      PAGE,
      /^title: .*\n/,
      ([title], random) =>
        `${title}${one(['draft: true', 'slug: lain', 'sidebar: x', 'lastUpdate: 2026-01-01', 'head: []'], random)}\n`,
      { from: ([title]) => title.length },
    ),
  ],
  ['a translation is missing', swap(DATA, /^( +)en: (?=["A-Z])/, ([, indent]) => `${indent}eng: `)],
  [
    'a text for a list',
    swap(
      DATA,
      /^( *)(terms|refs|references|related|contrast|articles): \[.*\]$/,
      ([, indent, key]) => `${indent}${key}: satu`,
    ),
  ],
  [
    'a list for a text',
    swap(DATA, /^( +)(id|en): ".*"$/, ([, indent, key]) => `${indent}${key}: [a, b]`),
  ],
  ['a word for a number', swap(DATA, /\b(minutes|min|max|rev): \d/, ([, key]) => `${key}: satu`)],
  [
    'a value that is not in the list',
    swap(
      DATA,
      /^( *(?:- )?)(bloom|quality|category|type|level|status): ([a-z-]+)$/,
      ([all]) => `${all}x`,
    ),
  ],
  ['an empty text', swap(DATA, /^( +)(id|en): ".*"$/, ([, indent, key]) => `${indent}${key}: ""`)],
  [
    'a description that is too short',
    swap(PAGE, /^description: .*$/, () => 'description: Pendek.'),
  ],
  [
    'a malformed id',
    swap(QUIZ, /^( +- )id: ([a-z-]+)$/, ([, before, id]) => `${before}id: ${id?.toUpperCase()}`),
  ],
  // What YAML and MDX can read.
  [
    'a quotation mark is missing',
    swap(DATA, /^( +)(id|en): "([^"]*)"$/, ([all]) => all.slice(0, -1), { line: 'after' }),
  ],
  ['a tab', swap(DATA, /^ {2,}(?=(?:id|en): )/, () => '\t', { line: 'after' })],
  [
    'a colon in an unquoted text',
    swap(DATA, /^( +)(id|en): "[^"]*"$/, ([, indent, key]) => `${indent}${key}: Satu hal: dua`, {
      line: 'after',
    }),
  ],
  [
    'an asterisk that is not quoted',
    swap(
      DATA,
      /^( +)(id|en): "[^"]*"$/,
      ([, indent, key], random) =>
        `${indent}${key}: ${one(['*Kata*', '*Kata* lain', '**Kata** lain', '[word]{en} ini', '@nama', '{a}: b'], random)}`,
      { line: 'after' },
    ),
  ],
  [
    'an asterisk in the frontmatter',
    swap(
      PAGE,
      /^title: .*$/,
      (_, random) => `title: ${one(['*Judul*', '*Judul* lain', '`Judul`'], random)}`,
    ),
  ],
  [
    'a field twice',
    swap(TERM, /^category: .*\n/, ([line]) => line + line, { from: ([line]) => line.length }),
  ],
  ['no frontmatter', swap(PAGE, /^---\n(?=title)/, () => '')],
  [
    'MDX that cannot be read',
    insert(
      [
        '<Term id="klien">klien',
        'Angka {tiga',
        'Nilai <3 kata',
        'kata</Term>',
        '<!-- catatan -->',
        '<b>tebal',
        'Sebuah {a b} saja',
      ],
      { line: 'after' },
    ),
  ],
  // What stands in pages.
  [
    'raw HTML',
    insert([
      '<iframe src="https://example.org"></iframe>',
      '<img src="./x.png" />',
      '<video src="https://example.org/x.mp4"></video>',
      '<script>alert(1)</script>',
      '<form action="https://example.org"></form>',
      '<p style="color:red">x</p>',
      '<button onclick="x()">x</button>',
      '<marquee>x</marquee>',
    ]),
  ],
  [
    'code',
    insert([
      'Halo {namaSaya}.',
      'export const x = 1;',
      "import 'node:fs';",
      '{1 + 1}',
      '{process.exit(1)}',
      "export * from '../x';",
    ]),
  ],
  [
    'code in an attribute',
    swap(
      PAGE,
      /<(Term|Cite) id="([^"]+)"/,
      ([, name], random) => `<${name} ${one(['id={x}', '{...x}', "id={'a' + 'b'}"], random)}`,
    ),
  ],
  [
    'Markdown that shows',
    insert([
      'Lihat [itu][tidak-ada].',
      'Lihat [itu] (../bantuan/).',
      'Ini **tebal.',
      ':::catatan\n\nIsi.\n\n:::',
      ':::note\n\nIsi.',
      '![a][b]\n\n[b]: https://example.org/x.png',
    ]),
  ],
  ['an unknown component', insert(['<Kotak>a</Kotak>', '<Fragment>a</Fragment>'])],
  ['an unknown import', swap(PAGE, /^import \{ /, () => 'import { Kotak, ')],
  [
    'an import from elsewhere',
    swap(PAGE, /^(import \{.*\} from )'~\/mdx';$/, ([, start]) => `${start}'../x';`),
  ],
  ['an unknown term', swap(PAGE, /<Term id="([^"]+)"/, ([all]) => `${all.slice(0, -1)}x"`)],
  ['an unknown source', swap(PAGE, /<Cite id="([^"]+)"/, ([all]) => `${all.slice(0, -1)}x"`)],
  [
    'a source that is not listed',
    swap(PAGE, /<Cite id="([^"]+)"/, (_, random, files, file) => {
      const keys = [
        ...(files.get('content/references.yaml') ?? '').matchAll(/^([a-z][a-z0-9-]+):$/gm),
      ];
      const others = keys
        .map(([, key = '']) => key)
        .filter((key) => !files.get(file)?.includes(key));
      return `<Cite id="${one(others, random)}"`;
    }),
  ],
  [
    'an attribute that is mistyped',
    swap(
      PAGE,
      /<(Term|Cite|PageLink|Door|Compare)\s+(id|to|title|caption)=/,
      ([all]) => `${all.slice(0, -1)}x=`,
      { line: 'near' },
    ),
  ],
  [
    'a cell of a table is missing',
    swap(PAGE, /cells: \[\s*'(?:\\'|[^'])*',\s*(?=')/, () => 'cells: [', { line: 'near' }),
  ],
  ['a row of a table is not whole', swap(PAGE, /aspect: (?=')/, () => 'aspek: ', { line: 'near' })],
  [
    'a table without caption',
    swap(PAGE, /(?<=^<Compare\n) +caption=".*"\n/, () => '', { from: () => -1 }),
  ],
  ['a link to no page', swap(PAGE, /\]\(\.\.\/([a-z-]+)\//, ([all]) => `${all.slice(0, -1)}x/`)],
  [
    'a link to no section',
    swap(
      PAGE,
      /\]\((?:\.\.\/(?!glosarium|kutip)[a-z-]+\/)?#[a-z-]+\)/,
      ([all]) => `${all.slice(0, -1)}x)`,
    ),
  ],
  [
    'a link that holds here only',
    swap(
      PAGE,
      /\]\(\.\.\/([a-z-]+)\//,
      ([, page], random) =>
        `](${one([`/${page}/`, `../en/${page}/`, `../../../${page}/`, `../${page}`], random)}`,
    ),
  ],
  [
    'an address that is none',
    insert([
      'Lihat [itu](http://example.org).',
      'Lihat [itu](javascript:alert(1)).',
      'Lihat www.example.org.',
      'Lihat [itu]().',
      'Lihat http://example.org.',
    ]),
  ],
  [
    'a heading without anchor',
    swap(PAGE, /^(#{2,3} .*?) \{#[a-z0-9-]+\}$/, ([, heading]) => `${heading}`),
  ],
  ['a heading too deep', swap(PAGE, /^## (?=.*\{#)/, () => '#### ')],
  [
    'an anchor twice',
    swap(
      PAGE,
      /\{#([a-z0-9-]+)\}\n([^#]*\n)(#{2,3} .*)\{#[a-z0-9-]+\}$/,
      ([, anchor, between, heading]) => `{#${anchor}}\n${between}${heading}{#${anchor}}`,
      { from: ([all]) => all.length },
    ),
  ],
  [
    'an anchor that differs',
    swap(PAGE, /^(#{2,3} .*\{#[a-z0-9-]+)\}$/, ([, start]) => `${start}x}`, {
      line: 'any',
      told: /no section|without|gone/,
    }),
  ],
  [
    'words marked as their own language',
    insert((_, __, file) => `Kata <i lang="${file === english(file) ? 'en' : 'id'}">itu</i> saja.`),
  ],
  [
    'words of no language',
    insert(['Kata <i lang="xx">itu</i> saja.', 'Kata <i lang="inggris">itu</i> saja.']),
  ],
  ['emoji', insert(['Bagus 🙂.', 'Maju 🚀 terus.'])],
  // What both languages share.
  [
    'a page without its twin',
    (files, random) => {
      const pages = [...files.keys()].filter(
        (file) => PAGE.test(file) && !file.endsWith('/404.mdx') && !file.endsWith('/index.mdx'),
      );
      const file = one(pages, random) ?? '';
      return {
        changes: { [file]: null, [twin(file)]: files.get(twin(file)) ?? '' },
        done: `${file} deleted`,
        file: twin(file),
        told: /no translation/,
      };
    },
    2,
  ],
  [
    'a level that differs',
    swap(PAGE, /^level: (\w+)$/, ([, level]) => `level: ${level === 'core' ? 'intro' : 'core'}`, {
      line: 'any',
      told: /in Indonesian/,
      file: english,
    }),
  ],
  [
    'an objective that differs',
    swap(PAGE, /^ {2}- id: ([a-z-]+)$/, ([all]) => `${all}x`, {
      line: 'any',
      told: /in Indonesian/,
      file: english,
    }),
  ],
  [
    'a text in the other language',
    swap(DATA, /^( +)id: "(.{100,})"\n\1en: "(.{100,})"$/, ([, indent, id, en], random) =>
      random() < 0.5
        ? `${indent}id: "${en}"\n${indent}en: "${en}"`
        : `${indent}en: "${id}"\n${indent}id: "${id}"`,
    ),
  ],
  [
    'a page in the other language',
    (files, random) => {
      const pages = [...files.keys()].filter(
        (file) => PAGE.test(file) && /^level:/m.test(files.get(file) ?? ''),
      );
      const file = one(pages, random) ?? '';
      return {
        changes: { [file]: files.get(twin(file)) ?? '' },
        done: `the text of ${twin(file)} put in`,
        file,
        told: / in (?:Indonesian|English)/,
      };
    },
    3,
  ],
  [
    'a paragraph in the other language',
    insert((random, files, file) => {
      const body = (files.get(twin(file)) ?? '').split(/^---$/m)[2] ?? '';
      const plain = body
        .split('\n\n')
        .filter((text) => /^[A-Z“"]/.test(text) && text.length > 250 && !/[[{]/.test(text));
      return (
        one(plain, random)?.replace(/<[^>]*>/g, '') ??
        (file === english(file)
          ? 'Ini ditulis dalam bahasa yang lain dan tidak untuk halaman ini.'
          : 'This is written in the other language, and it is not for this page.')
      );
    }),
  ],
  // Pictures and files.
  [
    'a picture too heavy',
    (files, random) => {
      const made = insert(['![Sebuah lingkaran](./besar.svg)'])(files, random);
      const [page = ''] = Object.keys(made?.changes ?? {});
      const file = join(page, '../besar.svg');
      return (
        made && {
          ...made,
          changes: { ...made.changes, [file]: `<svg>${' '.repeat(210_000)}</svg>` },
          file,
          lines: undefined,
          told: /picture of 2\d\d KB/,
        }
      );
    },
  ],
  [
    'a picture that cannot be shown',
    insert(['![a](./tidak-ada.png)', '![](https://example.org/x.png)', '![a](/x.png)']),
  ],
  [
    'a file that ends otherwise',
    (_, random) => {
      const made = one(
        [
          ['content/glossary/baru.yml', 'id: baru\n'],
          ['content/quizzes/Baru.YAML', 'x: 1\n'],
          ['content/docs/baru.md', '# Baru\n'],
          ['content/docs/en/baru.mdown', 'x'],
          ['content/docs/baru.html', '<p>'],
          ['content/cases/lama/x.yaml', 'id: x\n'],
          ['content/redirects.yml', 'a: b\n'],
          ['content/kuis/x.yaml', 'x: 1\n'],
          ['content/i18n/de.json', '{}'],
        ] as const,
        random,
      );
      const [file, text] = made ?? ['', ''];
      return {
        changes: { [file]: text },
        done: `${file} written`,
        file: file.replace(/(cases\/lama|content\/kuis)\/.*/, '$1'),
      };
    },
  ],
  [
    'a file name that is no address',
    (files, random) => {
      const file =
        one(
          [
            'content/docs/Baru.mdx',
            'content/docs/halaman_baru.mdx',
            'content/docs/kuis/baru.mdx',
            'content/docs/unduhan.mdx',
          ],
          random,
        ) ?? '';
      const page = files.get('content/docs/tentang.mdx') ?? '';
      return {
        changes: { [file]: page, [twin(file)]: page },
        done: `${file} written`,
        file,
        told: /lower-case|address/,
      };
    },
    2,
  ],
  // What points somewhere.
  [
    'an unknown term in a list',
    swap(DATA, /^( *(?:- )?)(terms|related|contrast): \[[a-z-]+/, ([all]) => `${all}x`),
  ],
  [
    'an unknown source in a list',
    swap(DATA, /^( *)references: \[[a-z0-9-]+/, ([all]) => `${all}x`),
  ],
  ['an unknown place', swap(QUIZ, /refs: \["[a-z-]+#[a-z0-9-]+/, ([all]) => `${all}x`)],
  ['an unknown objective', swap(QUIZ, /objective: [a-z-]+$/, ([all]) => `${all}x`)],
  ['a page to read next that is none', swap(PAGE, /^further: \[[a-z/-]+/, ([all]) => `${all}x`)],
  ['named twice in a list', swap(TERM, /^related: \[([a-z-]+)/, ([all, id]) => `${all}, ${id}`)],
  [
    'a contrast one way',
    swap(TERM, /^contrast: \[([a-z-]+)/, ([, id]) => `contrast: [${id}x`, {
      line: 'any',
      told: /does not name/,
      file: (_, [, id]) => `content/glossary/${id}.yaml`,
    }),
  ],
  ['the id is not the name of the file', swap(TERM, /^id: [a-z-]+$/, ([all]) => `${all}q`)],
  // Quizzes.
  [
    'an item id twice',
    swap(
      QUIZ,
      /(?<=^items:[\s\S]*?^ {2}- id: ([a-z-]+)$[\s\S]*)^ {2}- id: ([a-z-]+)$/,
      ([, first]) => `  - id: ${first}`,
    ),
  ],
  [
    'an option id twice',
    swap(
      QUIZ,
      /^( {6}- id: )([a-z0-9-]+)\n((?: {8}.*\n)+)\1[a-z0-9-]+$/,
      ([, start, id, between]) => `${start}${id}\n${between}${start}${id}`,
      { from: ([all]) => all.length },
    ),
  ],
  [
    'an option is missing',
    swap(QUIZ, /^ {6}- id: [a-z0-9-]+\n(?: {8}.*\n)+/, () => '', { line: 'any' }),
  ],
  ['no right answer', swap(QUIZ, /^ +correct: true\n/, () => '', { line: 'any' })],
  [
    'another key',
    swap(QUIZ, /^ {4}answer: (true|false)$/, ([, key]) => `    answer: ${key !== 'true'}`, {
      line: 'any',
      told: /another key/,
    }),
  ],
  [
    'a blank that is not in the text',
    swap(QUIZ, /\{\{[a-z-]+\}\}/, ([all]) => `${all.slice(0, -2)}x}}`),
  ],
  ['an answer that is no choice', swap(QUIZ, /^ {8}answer: [a-z-]+$/, ([all]) => `${all}x`)],
  [
    'a range the wrong way',
    swap(QUIZ, /fit: \{ min: \d, max: \d \}/, () => 'fit: { min: 4, max: 1 }'),
  ],
  // Cases and the guide.
  ['a choice that leads nowhere', swap(CASE, /^( +)to: [a-z-]+$/, ([all]) => `${all}x`)],
  ['a start that is no node', swap(CASE, /^start: [a-z-]+$/, ([all]) => `${all}x`)],
  [
    'a node id twice',
    swap(
      CASE,
      /(?<=^nodes:\n {2}- id: ([a-z-]+)$[\s\S]*)^ {2}- id: ([a-z-]+)$/,
      ([, first]) => `  - id: ${first}`,
    ),
  ],
  [
    'an ending without title',
    swap(CASE, /(?<=ending: true\n) +title:.*\n(?: {6}.*\n)*/, () => '', {
      line: 'any',
      told: /no title/,
    }),
  ],
  [
    'an answer of the guide that leads nowhere',
    swap(GUIDE, /^( +)to: [a-z-]+$/, ([all]) => `${all}x`),
    2,
  ],
  // Texts.
  [
    'a link in a text',
    swap(
      DATA,
      /^( +)(id|en): "([^"*[]{20,})"$/,
      ([, indent, key, text], random) =>
        `${indent}${key}: "${one(['[teks](../bantuan/)', '<b>teks</b>', '*teks', '[teks]{xx}', '🙂'], random)} ${text}"`,
    ),
  ],
  [
    'marks in a name',
    swap(TERM, /^term: \{ id: ([a-z ]+), en/, ([, name]) => `term: { id: "*${name}*", en`),
  ],
  // Dates and addresses.
  [
    'a bad date',
    swap(
      PAGE,
      /^lastUpdated: .*$/,
      (_, random) =>
        `lastUpdated: ${one(['2026-02-31', '1 Januari 2026', '2026', 'kemarin', '22-11-2026', '2096-11-22', '0206-11-22'], random)}`,
    ),
  ],
  [
    'a bad date of a change',
    swap(
      PAGE,
      /^( +- )date: .*$/,
      ([, start], random) =>
        `${start}date: ${one(['2026-02-31', '2026-13-01', 'kemarin', '2096-11-22'], random)}`,
      { line: 'near' },
    ),
  ],
  [
    'a bad date of a contact',
    swap(
      CONTACTS,
      /^( +)(checkedOn|date): .*$/,
      ([, indent, key], random) =>
        `${indent}${key}: ${one(['2026-02-31', '2096-11-22', 'kemarin'], random)}`,
      { line: 'near' },
    ),
    2,
  ],
  [
    'a bad address of a source',
    swap(
      REFERENCES,
      /^ {2}URL: https:\/\/(.*)$/,
      ([, rest], random) =>
        `  URL: ${one(['http://', 'https:/', 'www.', 'htps://'], random)}${rest}`,
    ),
    3,
  ],
  [
    'a bad address of a contact',
    swap(
      CONTACTS,
      /^( +)url: .*$/,
      ([, indent], random) =>
        `${indent}url: "${one(['javascript:alert(1)', 'http://a.id', 'a.id'], random)}"`,
    ),
    2,
  ],
  ['a number that is shown otherwise', swap(CONTACTS, /label: "\d+/, ([all]) => `${all}1`), 2],
  [
    'a bad year of a source',
    swap(REFERENCES, /^ {2}issued: (\d{4})$/, ([, year]) => `  issued: ${year}0`),
    2,
  ],
  [
    'a kind of source that is none',
    swap(REFERENCES, /^ {2}type: [a-z-]+$/, ([all]) => `${all}x`),
    1,
  ],
  // The other files.
  ['an unknown article', swap(CURRICULUM, /^ {6}- [a-z-]+$/, ([all]) => `${all}x`), 1],
  [
    'an article twice',
    swap(CURRICULUM, /^ {6}- [a-z-]+\n/, ([all]) => all + all, { from: ([all]) => all.length }),
    1,
  ],
  [
    'a string is missing',
    swap(STRINGS, /^ {2}"([^"]+)": ".*",\n/, () => '', {
      line: 'any',
      told: /other language says|Add "/,
    }),
    2,
  ],
  ['a placeholder that differs', swap(STRINGS, /\{\{\w+(?=\}\}.*,$)/, ([all]) => `${all}x`), 2],
  ['a string that is not closed', swap(STRINGS, /",$/, () => ',', { line: 'after' }), 1],
  [
    'a redirect from a page',
    (_, random) => {
      const file = 'content/redirects.yaml';
      const line = one(
        [
          'kuis/peran-klien: tentang',
          'unduhan: tentang',
          'en/lama: tentang',
          'tentang: bantuan',
          'lama: tidak-ada',
          '/lama/: tentang',
          'lama: lama',
          'kutip/peran-klien: tentang',
        ],
        random,
      );
      return {
        changes: { [file]: `# Lama ke baru\n${line}\n` },
        done: `${line}`,
        file,
        lines: [2, 2],
      };
    },
    3,
  ],
  [
    'a lock that is broken',
    swap(/ids\.lock\.json$/, /^ {6}"objectives": \[/, () => '      "objectives": ', {
      line: 'after',
      alone: true,
    }),
    1,
  ],
  [
    'a section that is renamed in both',
    (files, random) => {
      const made = swap(PAGE, /\{#([a-z0-9-]+)\}$/, ([, id]) => `{#${id}x}`)(files, random);
      const [file = ''] = Object.keys(made?.changes ?? {});
      const id = /\{#([a-z0-9-]+)\}/.exec(made?.done ?? '')?.[1] ?? '';
      const changes = Object.fromEntries(
        [file, twin(file)].map((name) => [
          name,
          (files.get(name) ?? '').replace(`{#${id}}`, `{#${id}x}`),
        ]),
      );
      return (
        made && {
          ...made,
          changes,
          file: LOCK,
          lines: undefined,
          told: new RegExp(`"${id}" of .* is gone|"page "`),
        }
      );
    },
    2,
  ],
];
