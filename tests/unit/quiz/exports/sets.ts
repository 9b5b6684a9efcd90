import { XmlDocument, type XmlElement, XmlNode } from 'libxml2-wasm';
import { quizDownloads } from '../../../../src/quiz/exports/downloads.ts';
import { type ExportItem, type ExportSet, exportItem } from '../../../../src/quiz/exports/model.ts';
import { ITEM_TYPES, type Item, type ItemType } from '../../../../src/quiz/schema.ts';
import { sample } from '../items.ts';

/* Sets for the tests of all formats: one that is hostile to every notation, and all of ours. */

/** Every sign that means something in one of the formats, and what could be taken for their marks. */
export const HOSTILE =
  'a: b~c=d#e{f}g\\h\\n %50% =x -> y & <b>z</b> &c; "q" \'s\' ]]> {1:SHORTANSWER:=x} ####';

/** Puts the hostile text behind every text of an item. */
function poison(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poison);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      (key === 'id' || key === 'en') && typeof inner === 'string' && 'en' in value
        ? `${inner} ${HOSTILE}`
        : poison(inner),
    ]),
  );
}

const hostileItems = ITEM_TYPES.map((type): Item => {
  const sound = sample(type, {
    hints: [{ id: 'Petunjuk', en: 'Hint' }],
    sensitive: type === 'single' ? ['grief'] : [],
  });
  const { text, ...poisoned } = poison(sound) as Item & { text?: unknown };
  // A cloze text keeps its own marks; the hostile braces would be blanks by our own rule.
  return { ...poisoned, ...('text' in sound ? { text: sound.text } : {}) } as Item;
});

/** A set whose texts try to break every notation. */
export const hostile: ExportSet = {
  id: 'hostile',
  kind: 'unit',
  language: 'en',
  title: `Unit 1: a/b ${HOSTILE}`,
  quizzes: [
    {
      article: 'klien-bukan-pasien',
      title: `a/b & <c> "d"`,
      quizTitle: `Quiz: a/b & <c> "d"`,
      intro: [],
      address: 'https://a.example/en/klien-bukan-pasien/?a=1&b=2',
      items: hostileItems.map((one, index) =>
        exportItem(one, {
          language: 'en',
          article: 'klien-bukan-pasien',
          number: index + 1,
          objective: (id) => id,
        }),
      ),
    },
  ],
  site: { name: 'Site', address: 'https://a.example/en/' },
  licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  date: '2026-02-03',
};

/** Our own items: every unit in every language (tests/site/lms.test.ts reads every file). */
export const own: readonly (readonly [name: string, set: ExportSet])[] = quizDownloads()
  .filter(({ format, set }) => format.id === 'csv' && set.kind === 'unit')
  .map(({ set }) => [`${set.id}.${set.language}`, set] as const);

/** The hostile set, then ours. */
export const all = [['hostile', hostile] as const, ...own];

/** All items of a set. */
export const itemsOf = (set: ExportSet): ExportItem[] => set.quizzes.flatMap(({ items }) => items);

/** Items of one type. */
export function ofType<T extends ItemType>(set: ExportSet, type: T) {
  return itemsOf(set).filter((one): one is Extract<ExportItem, { type: T }> => one.type === type);
}

/** The namespaces of all formats, for XPath. */
const NAMESPACES = {
  q: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  m: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  c: 'http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1',
  w: 'http://www.imsglobal.org/xsd/imsccv1p2/imswl_v1p2',
  a: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
};

/** Reads XML with libxml2 and hands the document to a check; throws where it is not well-formed. */
export function withXml<T>(source: string, check: (xml: Reader) => T): T {
  const document = XmlDocument.fromString(source);
  try {
    return check(new Reader(document.root));
  } finally {
    document.dispose();
  }
}

/** XPath on one element, with the namespaces above. */
export class Reader {
  readonly element: XmlElement;
  constructor(element: XmlElement) {
    this.element = element;
  }
  /** Elements that the path finds. */
  all(path: string): Reader[] {
    return this.element.find(path, NAMESPACES).map((node) => new Reader(node as XmlElement));
  }
  /** Texts of the elements or attributes that the path finds. */
  texts(path: string): string[] {
    return this.element
      .find(path, NAMESPACES)
      .map((node) => (node instanceof XmlNode ? node.content : ''));
  }
  /** The one element or attribute that the path finds. */
  text(path: string): string {
    const found = this.texts(path);
    if (found.length !== 1) throw new Error(`${found.length} times ${path}`);
    return found[0] ?? '';
  }
  attribute(name: string): string {
    return this.element.attr(name)?.value ?? '';
  }
}
