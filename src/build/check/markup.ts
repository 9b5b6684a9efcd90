import { type MdastNode, mdxToMdast } from 'satteri';
import { LANGUAGES, type Language } from '../../core/languages.ts';
import { didYouMean } from '../../core/suggest.ts';
import { attributeFaults, type Element } from './attributes.ts';
import type { CheckedPage } from './content.ts';
import type { Finding } from './finding.ts';

/*
 * What MDX allows and our pages do not hold: code, tags that the policy blocks or that Markdown has
 * better words for, and Markdown that readers would see as it is typed. All of it compiles.
 */

/** Tags of HTML that a page may use. */
const TAGS = [
  ...['a', 'abbr', 'b', 'br', 'cite', 'details', 'div', 'em', 'figcaption', 'figure', 'h2', 'h3'],
  ...['i', 'kbd', 'li', 'ol', 'p', 'q', 'span', 'strong', 'sub', 'summary', 'sup', 'ul'],
];

const ATTRIBUTES = ['class', 'dir', 'href', 'id', 'lang', 'title'];

/** What else to do, for tags that people paste. */
const INSTEAD: [tags: string[], mend: string][] = [
  [['img', 'picture', 'svg'], 'Write a picture as ![what it shows](./name.png).'],
  [
    ['audio', 'embed', 'iframe', 'object', 'video'],
    'Link to it, [text](https://…): pages show nothing from elsewhere.',
  ],
  [
    ['base', 'button', 'form', 'input', 'link', 'meta', 'script', 'select', 'style', 'textarea'],
    'Remove it: pages hold text; what does something is a component of src/mdx.ts.',
  ],
  [['table'], 'Write a table of Markdown, or <Compare … />.'],
];

/** Kinds of notes that `:::` begins. */
const NOTES = ['note', 'tip', 'caution', 'danger'];

type Told = Omit<Finding, 'file' | 'line'> & { line: number };

/** Markup of one page, which must compile. */
export function checkMarkup({ file, language, body, bodyLine }: CheckedPage): Finding[] {
  const findings: Told[] = [];
  const visit = (node: MdastNode, around: Language) => {
    const line = node.position?.start.line ?? 1;
    const text = body.slice(node.position?.start.offset, node.position?.end.offset);
    const element = asElement(node);
    findings.push(...(element ? tag(element, text, line, around) : other(node, text, line)));
    const own = element?.attributes.find(({ name }) => name === 'lang')?.value;
    const inside = LANGUAGES.find((one) => one === own) ?? around;
    for (const child of 'children' in node ? node.children : []) visit(child as MdastNode, inside);
  };
  visit(mdxToMdast(body, { features: { headingAttributes: true, directive: true } }), language);
  return findings.map((told) => ({ ...told, file, line: told.line + bodyLine - 1 }));
}

function asElement(node: MdastNode): Element | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  if (!node.name) return undefined;
  const attributes = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute'
      ? { name: attribute.name, value: attribute.value ?? null }
      : { name: undefined, value: { value: attribute.value } },
  );
  return { name: node.name, attributes };
}

function tag(element: Element, text: string, line: number, around: Language): Told[] {
  const { name, attributes } = element;
  const finding = (field: string, found: string, mend: string) => [{ line, field, found, mend }];
  const faults = attributeFaults(element, text, line, around);
  if (/^[A-Z]/.test(name)) return faults;
  if (!TAGS.includes(name)) {
    const mend =
      INSTEAD.find(([tags]) => tags.includes(name))?.[1] ??
      `Write it in Markdown. ${didYouMean(name, TAGS)} Tags that pages may use: ${TAGS.join(', ')}.`;
    return finding('tag', `<${name}>`, mend.replace('  ', ' '));
  }
  const strange = attributes.flatMap(({ name: own }) =>
    own === undefined || ATTRIBUTES.includes(own)
      ? []
      : finding(
          `<${name} ${own}>`,
          own,
          `Remove it: tags may have ${ATTRIBUTES.join(', ')} here; styles and code stand in src/.`,
        ),
  );
  return [...faults, ...strange, ...foreign(element, line, around)];
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** `lang` names a language, and another one than that of the text around. */
function foreign({ name, attributes }: Element, line: number, around: Language): Told[] {
  const lang = attributes.find((attribute) => attribute.name === 'lang')?.value;
  if (typeof lang !== 'string') return [];
  const finding = (found: string, mend: string) => [{ line, field: `<${name} lang>`, found, mend }];
  const known = /^[a-z]{2,3}$/.test(lang) && languages.of(lang);
  // One language has one code: "eng" is "en".
  if (!known || Intl.getCanonicalLocales(lang)[0] !== lang)
    return finding(
      `"${lang}"`,
      `Write the code of a language: ${LANGUAGES.join(', ')}, la, nl, ….`,
    );
  if (lang !== around) return [];
  return finding(
    `"${lang}", the language of the text around it`,
    'Remove it, or name the language of these words.',
  );
}

function other(node: MdastNode, text: string, line: number): Told[] {
  const finding = (field: string, found: string, mend: string) => [{ line, field, found, mend }];
  switch (node.type) {
    case 'mdxjsEsm':
      return code(text, line);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(node.value)) return [];
      return finding(
        'body',
        shortened(text),
        'Pages hold no code. Write \\{ for a brace in the text, {/* … */} for a comment.',
      );
    case 'imageReference':
      return finding('image', text, 'Name the file right there: ![what it shows](./name.png).');
    case 'link': {
      const bare = /^(?!https\\?:|mailto:|[[<])\S+$/.test(text);
      if (!bare || node.url.startsWith('mailto:')) return [];
      const whole = node.url.replace(/^http:/, 'https:');
      return finding('link', `"${text}"`, `Write [what is there](${whole}).`);
    }
    case 'containerDirective': {
      const { name } = node as unknown as { name: string };
      if (!NOTES.includes(name)) {
        const mend = `${didYouMean(name, NOTES)} Write one of: ${NOTES.join(', ')}.`;
        return finding('note', `:::${name}`, mend.trim());
      }
      if (/\n[ \t>]*:{3,}[ \t]*$/.test(text)) return [];
      return finding('note', `:::${name} without an end`, 'Write ":::" below the note.');
    }
    case 'text':
      return typed(text, line);
    default:
      return [];
  }
}

/** Of the lines that JavaScript reads, all but imports by name. */
function code(text: string, line: number): Told[] {
  const rest = text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/^import\s+[^'"]*?\s+from\s+(["']).*?\1[ \t]*;?/gm, blank);
  const index = rest.search(/\S/);
  if (index < 0) return [];
  const found = rest.slice(index).split('\n')[0]?.trim() ?? '';
  const mend = `Remove it: pages hold no code but import { … } from '~/mdx';`;
  const at = line + rest.slice(0, index).split('\n').length - 1;
  return [{ line: at, field: 'import', found: shortened(found), mend }];
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Markdown that did not become what it was meant to be. */
function typed(text: string, line: number): Told[] {
  const rules: [RegExp, string, (found: RegExpExecArray) => string][] = [
    [
      /\[[^[\]]+\]\[([^[\]]*)\]/g,
      'link',
      ([, label]) => `No line "[${label}]: …" says where it leads: write [text](../page/).`,
    ],
    [
      /\[[^[\]]+\]\s+\((?:\.{0,2}\/|#|https?:)[^()\s]*\)/g,
      'link',
      () => 'Write the address right behind the text: [text](../page/).',
    ],
    [/^[ \t]*:{3,}.*$/gm, 'note', () => 'Begin a note with ":::note[Title]", end it with ":::".'],
    [/\*\*/g, 'body', () => 'Put ** right before the first and right after the last bold letter.'],
  ];
  return rules.flatMap(([pattern, field, mend]) =>
    [...text.matchAll(pattern)].map((found) => ({
      line: line + text.slice(0, found.index).split('\n').length - 1,
      field,
      found: shortened(found[0].trim()),
      mend: mend(found),
    })),
  );
}

function shortened(text: string): string {
  const [first = ''] = text.split('\n');
  return first.length > 80 || first !== text ? `${first.slice(0, 79)}…` : first;
}
