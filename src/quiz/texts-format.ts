/*
 * How the script's strings travel in the page: the texts alone, a line each, in the order of the
 * names below. As JSON with its names they took 144 bytes (br) more on every article.
 */

const TEXT_NAMES = [
  'progress',
  'up',
  'down',
  'moved',
  'empty',
  'emptyParts',
  'emptyOrder',
  'emptyText',
  'yours',
  'right',
  'partly',
  'not',
  'shown',
  'extra',
  'pairs',
  'judged',
  'compare',
  'sureWrong',
  'guessRight',
  'finished',
  'first',
  'now',
  'mostly',
  'calm',
] as const;

/** The strings the script fills in itself, by short names; all others are in the server's HTML. */
export type Texts = Readonly<Record<(typeof TEXT_NAMES)[number], string>>;

/** The texts for an attribute. No interface string holds a line break (a unit test says so). */
export function packTexts(texts: Texts): string {
  return TEXT_NAMES.map((name) => texts[name]).join('\n');
}

/** The texts of an attribute; one that is not there is empty. */
export function unpackTexts(packed = ''): Texts {
  const lines = packed.split('\n');
  return Object.fromEntries(TEXT_NAMES.map((name, at) => [name, lines[at] ?? ''])) as Texts;
}
