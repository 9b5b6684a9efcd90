import { describe, expect, test } from 'vitest';
import en from '../../../content/i18n/en.json' with { type: 'json' };
import id from '../../../content/i18n/id.json' with { type: 'json' };
import { loadContacts } from '../../../src/help/data.ts';
import { t } from '../../../src/site/strings.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe('interface strings', () => {
  test('both languages have the same keys, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(id));
  });
  test.each(Object.entries(id))(
    '%s: neither is empty, and both take the same values',
    (key, text) => {
      const other = en[key as keyof typeof en];
      expect(text.trim()).not.toBe('');
      expect(other.trim()).not.toBe('');
      expect(placeholders(other)).toEqual(placeholders(text));
    },
  );
  test('no number of a help contact: it would stay when the contacts change', () => {
    const numbers = loadContacts().flatMap(({ channels }) => channels.map(({ label }) => label));
    expect(numbers).toContain('112');
    const printed = [...Object.entries(id), ...Object.entries(en)].filter(([, text]) =>
      numbers.some((number) => text.split(/[^\p{L}\p{N}-]+/u).includes(number)),
    );
    expect(printed).toEqual([]);
  });
  test('a value is put in; an unknown one stays visible', () => {
    expect(t('en', 'article.minutes', { minutes: 6 })).toBe('6 minute read');
    expect(t('id', 'article.minutes')).toBe('{{minutes}} menit baca');
  });
  test('quotation marks of what comes to stand inside quotation marks are single', () => {
    const title = 'Rogers memilih “klien”';
    expect(t('id', 'teach.blueprint.caption', { title })).toBe(
      'Kisi-kisi kuis “Rogers memilih ‘klien’”',
    );
    expect(t('id', 'teach.blueprint.article', { title })).toBe(`Artikel: ${title}`);
  });
});
