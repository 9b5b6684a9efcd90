import { LANGUAGES, otherLanguage } from '../../core/languages.ts';
import type { Content } from './content.ts';
import { at, type Finding, quoted, unknownMend } from './finding.ts';

/** Interface strings: the same keys and placeholders in both languages, nothing empty. */
export function checkStrings(content: Content): Finding[] {
  const { strings } = content;
  return LANGUAGES.flatMap((language) => {
    const here = strings[language];
    const there = strings[otherLanguage(language)];
    if (!here.data) return here.faults;
    const findings: Finding[] = [];
    for (const [key, text] of Object.entries(here.data)) {
      if (text.trim() === '') findings.push(at(here, [key], 'an empty text', 'Write the text.'));
      const [, base, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
      const pair = `${base}_${form === 'one' ? 'other' : 'one'}`;
      if (base && !(pair in here.data))
        findings.push(at(here, [key], `no "${pair}"`, `Add "${pair}" beside it.`));
    }
    if (!there.data) return findings;
    for (const [key, text] of Object.entries(there.data)) {
      const own = here.data[key];
      if (own === undefined) {
        const extra = Object.keys(here.data).filter((name) => !(name in (there.data ?? {})));
        const mend = unknownMend(key, extra, `Add it; the other language says "${text}".`);
        findings.push({ ...at(here, [], `no key "${key}"`, mend), field: key, line: undefined });
      } else if (language !== LANGUAGES[0]) {
        findings.push(...placeholders(key, own, text, here));
      }
    }
    return findings;
  }).concat(sameOrder(content));
}

/** The files are read side by side: a warning at the first key out of order. */
function sameOrder({ strings }: Content): Finding[] {
  const [id, en] = [Object.keys(strings.id.data ?? {}), Object.keys(strings.en.data ?? {})];
  const shared = (keys: string[], others: string[]) => keys.filter((key) => others.includes(key));
  const wanted = shared(id, en);
  const at0 = shared(en, id).findIndex((key, index) => key !== wanted[index]);
  const key = wanted[at0];
  if (key === undefined) return [];
  const before = wanted[at0 - 1];
  const mend = `Move it ${before ? `below "${before}"` : 'to the top'}, as in ${strings.id.file}.`;
  return [
    { ...at(strings.en, [key], 'another place than in Indonesian', mend), severity: 'warning' },
  ];
}

function placeholders(
  key: string,
  own: string,
  other: string,
  source: Content['strings']['en'],
): Finding[] {
  const names = (text: string) =>
    [...new Set([...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1]?.trim() ?? ''))]
      // "One answer" may do without its number.
      .filter((name) => !(key.endsWith('_one') && name === 'count'))
      .sort();
  const [here, there] = [names(own), names(other)];
  if (here.join() === there.join()) return [];
  const mend = `Use the same placeholders in both languages; Indonesian has ${quoted(there)}.`;
  return [at(source, [key], `placeholders ${quoted(here)}`, mend)];
}
