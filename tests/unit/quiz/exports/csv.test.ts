import { describe, expect, test } from 'vitest';
import { quizCsv } from '../../../../src/quiz/exports/csv.ts';
import { split } from '../../../../src/quiz/exports/split.ts';
import { t } from '../../../../src/site/strings.ts';
import { csvRecords, readCsv } from '../../glossary/exports/readers.ts';
import { all, HOSTILE, hostile, itemsOf } from './sets.ts';

describe.each(all)('%s', (_, set) => {
  const { language } = set;
  const records = csvRecords(quizCsv(set));
  const option = (letter: string) => t(language, 'lms.csv.option', { letter });

  test('our reader by RFC 4180 finds a row for each question, its key among the options', () => {
    const wanted = itemsOf(set).flatMap((item) => split(item, language));
    expect(records.map((record) => record[t(language, 'lms.csv.id')])).toEqual(
      wanted.map(({ id }) => id),
    );
    records.forEach((record, index) => {
      const question = wanted[index];
      if (!question) return;
      const key = record[t(language, 'lms.csv.key')] ?? '';
      const keys = question.choices.filter(({ correct }) => correct).map(({ text }) => text.plain);
      if (question.kind === 'essay') expect(key).not.toBe('');
      else if (question.kind === 'short') expect(key).toBe(keys.join(' / '));
      else expect(key.split(', ').map((letter) => record[option(letter)])).toEqual(keys);
    });
  });

  test('a game with five options can take every row but those of items with more', () => {
    const more = new Set(
      itemsOf(set).flatMap((one) =>
        one.type === 'multiple' && one.options.length > 5 ? [one.id] : [],
      ),
    );
    for (const record of records) {
      const id = record[t(language, 'lms.csv.id')] ?? '';
      const rest = [record[option('F')], record[option('G')]];
      expect(rest.some(Boolean), id).toBe(more.has(id));
    }
  });

  test('every row has explanation, article, licence and day', () => {
    for (const record of records) {
      expect(record[t(language, 'lms.csv.feedback')]).toContain('http');
      expect(record[t(language, 'lms.csv.article')]).toMatch(/^https:/);
      expect(record[t(language, 'lms.csv.licence')]).toContain('CC BY-SA 4.0');
      expect(record[t(language, 'lms.csv.date')]).toBe(set.date);
    }
  });
});

test('the names of the columns are a promise', () => {
  const [names] = readCsv(quizCsv(hostile));
  expect(names?.join('|')).toBe(
    'Id|Quiz|Type|Question|Option A|Option B|Option C|Option D|Option E|Option F|Option G|Key|' +
      'Explanation|Feedback on each option|Hints|Objective|Cognitive level|Article|' +
      'Source and license|Content as of',
  );
});

test('a hostile text comes back as it was, and no cell begins a formula', () => {
  const titled = hostile.quizzes.map((quiz) => ({ ...quiz, title: '=1+1' }));
  const rows = readCsv(quizCsv({ ...hostile, quizzes: titled }));
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  const [single] = csvRecords(quizCsv(hostile));
  expect(single?.['Option A']?.endsWith(HOSTILE)).toBe(true);
});
