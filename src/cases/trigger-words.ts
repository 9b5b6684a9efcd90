import type { Language } from '../core/languages.ts';
import type { TOPICS } from './schema.ts';

type Topic = (typeof TOPICS)[number];

/*
 * Words that say that a scene touches something that hurts. They are few and plain on purpose: the
 * check must not cry wolf over "limits, for instance when life is in danger", which every counselor
 * says. Where a word is harmless in its place, an author waives the rule with the reason.
 */
const WORDS: Readonly<Record<Topic, Readonly<Record<Language, RegExp>>>> = {
  'self-harm': {
    id: /\b(?:bunuh diri|mengakhiri hidup|(?:me)?(?:lukai|nyakiti|nyiksa) diri)/i,
    en: /\b(?:suicid\w*|self-harm\w*|(?:end(?:ing)?|tak(?:e|ing)) (?:my|his|her|their|your|one['’]s) (?:own )?life|(?:hurt|harm|cut|kill)(?:s|t?ing)? (?:my|him|her|your|them|one)sel(?:f|ves))\b/i,
  },
  violence: {
    id: /\b(?:kekerasan|(?:di|me)(?:pukul|mukul|tampar|nampar|tendang|nendang|aniaya|nganiaya)\w*)\b/i,
    en: /\b(?:violen\w+|beat(?:en|ing|s) (?:me|him|her|them|up)|(?:is|was|been|being|gets?|got) (?:beaten|hit)|hits? (?:me|him|her|them)|slapp\w+|slaps (?:me|him|her|them))\b/i,
  },
  abuse: {
    id: /\b(?:pelecehan|dilecehkan|melecehkan|(?:pem)?perkosa\w*|diperkosa|dicabuli|pencabulan)\b/i,
    en: /\b(?:abus(?:e[drs]?|ing|ive)|harass\w*|molest\w*|rape[ds]?|sexual(?:ly)? assault\w*)\b/i,
  },
  discrimination: { id: /\bdiskrimina\w+/i, en: /\bdiscriminat\w+/i },
  grief: {
    id: /\b(?:meninggal|wafat|berduka|kedukaan|berkabung)\b/i,
    en: /\b(?:died|passed away|bereave\w*|grie(?:f|v(?:e[ds]?|ing))|mourn\w*)\b/i,
  },
};

/** Topics that a text touches, each with the words that say so. */
export function topicsIn(text: string, language: Language): Map<Topic, string> {
  return new Map(
    (Object.keys(WORDS) as Topic[]).flatMap((topic) => {
      const found = WORDS[topic][language].exec(text)?.[0];
      return found ? [[topic, found] as const] : [];
    }),
  );
}
