/*
 * XML that is well-formed by construction: elements are made by functions, and text gets in only
 * through an escape. What a function returns is branded, so that the compiler refuses a bare string
 * where XML is wanted.
 */

/** A piece of well-formed XML. */
export type Xml = string & { readonly [brand]: true };
declare const brand: unique symbol;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Characters that XML 1.0 does not allow anywhere, not even as references (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Whether a text holds anything that must be escaped or dropped; most do not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among them
const SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff]/;

/** Text, escaped for content and for attributes in double quotes. */
export function text(value: string): Xml {
  if (!SPECIAL.test(value)) return value as Xml;
  return value
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;') as Xml;
}

/** Markup that another module made well-formed (our inline HTML). */
export function trusted(markup: string): Xml {
  return markup.replace(FORBIDDEN, '') as Xml;
}

function open(name: string, attributes: Attributes): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${text(String(value))}"`],
  );
  return `<${name}${list.join('')}`;
}

/** An element on one line; without content it is empty. Attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const start = open(name, attributes);
  return (content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`) as Xml;
}

/** An element that holds elements only, each on a line of its own; for files that people read. */
export function block(name: string, attributes: Attributes, children: readonly Xml[]): Xml {
  if (children.length === 0) return el(name, attributes);
  return `${open(name, attributes)}>\n${children.join('\n')}\n</${name}>` as Xml;
}

/** A whole file. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
