import type { ItemType } from '../schema.ts';
import { cartridge } from './cartridge.ts';
import { quizCsv } from './csv.ts';
import { gift } from './gift.ts';
import type { ExportSet } from './model.ts';
import { moodleXml } from './moodle-xml.ts';
import { qti } from './qti.ts';

/** How a format carries an item; the words for it are `lms.as.<way>`. */
export type Way =
  | 'native'
  | 'allOrNothing'
  | 'embedded'
  | 'places'
  | 'sequence'
  | 'two'
  | 'rows'
  | 'blanks'
  | 'essay';

/** What a format may keep beside question and key; the words for it are `lms.keeps.<what>`. */
export const KEEPS = ['options', 'parts', 'explanation', 'hints', 'share', 'id', 'tags'] as const;
export type Keep = (typeof KEEPS)[number];

/** How a format keeps it: as its own, only as text among other feedback, or not at all. */
export type Kept = 'yes' | 'text' | 'no';

/** A format: what it is called, how it is made, and what it makes of our items. */
export interface Format {
  id: 'moodle' | 'gift' | 'qti' | 'cartridge' | 'csv';
  /** A name of its own, the same in all languages. */
  name: string;
  /** Ending of its files, without the first dot. */
  ending: string;
  /** MIME type. */
  type: string;
  make: (set: ExportSet) => string | Uint8Array<ArrayBuffer>;
  carries: Readonly<Record<ItemType, Way>>;
  keeps: Readonly<Record<Keep, Kept>>;
}

/** All formats, in the order in which pages offer them. */
export const FORMATS: readonly Format[] = [
  {
    id: 'moodle',
    name: 'Moodle XML',
    ending: 'moodle.xml',
    type: 'application/xml',
    make: moodleXml,
    carries: {
      single: 'native',
      multiple: 'native',
      'true-false-reason': 'embedded',
      match: 'native',
      order: 'native',
      cloze: 'embedded',
      judge: 'essay',
      reflect: 'essay',
    },
    keeps: {
      options: 'yes',
      parts: 'text',
      explanation: 'yes',
      hints: 'yes',
      share: 'yes',
      id: 'yes',
      tags: 'yes',
    },
  },
  {
    id: 'gift',
    name: 'GIFT',
    ending: 'gift.txt',
    type: 'text/plain; charset=utf-8',
    make: gift,
    carries: {
      single: 'native',
      multiple: 'native',
      'true-false-reason': 'two',
      match: 'native',
      order: 'places',
      cloze: 'blanks',
      judge: 'essay',
      reflect: 'essay',
    },
    keeps: {
      options: 'yes',
      parts: 'text',
      explanation: 'yes',
      hints: 'no',
      share: 'yes',
      id: 'yes',
      tags: 'yes',
    },
  },
  {
    id: 'qti',
    name: 'QTI 2.1',
    ending: 'qti.zip',
    type: 'application/zip',
    make: qti,
    carries: {
      single: 'native',
      multiple: 'native',
      'true-false-reason': 'native',
      match: 'native',
      order: 'allOrNothing',
      cloze: 'native',
      judge: 'essay',
      reflect: 'essay',
    },
    keeps: {
      options: 'yes',
      parts: 'text',
      explanation: 'yes',
      hints: 'text',
      share: 'yes',
      id: 'yes',
      tags: 'no',
    },
  },
  {
    id: 'cartridge',
    name: 'Common Cartridge',
    ending: 'imscc',
    type: 'application/zip',
    make: cartridge,
    carries: {
      single: 'native',
      multiple: 'allOrNothing',
      'true-false-reason': 'two',
      match: 'rows',
      order: 'sequence',
      cloze: 'blanks',
      judge: 'essay',
      reflect: 'essay',
    },
    keeps: {
      options: 'yes',
      parts: 'text',
      explanation: 'yes',
      hints: 'yes',
      share: 'no',
      id: 'yes',
      tags: 'no',
    },
  },
  {
    id: 'csv',
    name: 'CSV',
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    make: quizCsv,
    carries: {
      single: 'native',
      multiple: 'native',
      'true-false-reason': 'two',
      match: 'rows',
      order: 'sequence',
      cloze: 'blanks',
      judge: 'essay',
      reflect: 'essay',
    },
    keeps: {
      options: 'yes',
      parts: 'text',
      explanation: 'yes',
      hints: 'text',
      share: 'no',
      id: 'yes',
      tags: 'text',
    },
  },
];
