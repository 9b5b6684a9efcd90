import { type GIFTQuestion, parse } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { gift } from '../../../../src/quiz/exports/gift.ts';
import { stripTags } from '../../../../src/quiz/exports/split.ts';
import { all, HOSTILE, hostile, itemsOf, ofType } from './sets.ts';

/* Every file is read by gift-pegjs, which is not ours. */

type Kind<T extends GIFTQuestion['type']> = Extract<GIFTQuestion, { type: T }>;

/** The parser gives the right sides of pairs back with its own marks for escaped signs. */
const plainSide = (text: string) =>
  text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code)));

function questions(source: string) {
  return parse(source).flatMap((one) =>
    one.type === 'Category' || one.type === 'Description' ? [] : [one],
  );
}

describe.each(all)('%s', (_, set) => {
  const source = gift(set);
  const read = questions(source);
  const byId = new Map(read.map((one) => [one.id, one]));
  const get = <T extends GIFTQuestion['type']>(id: string, type: T): Kind<T> => {
    const found = byId.get(id);
    if (found?.type !== type) throw new Error(`${id}: ${found?.type}`);
    return found as Kind<T>;
  };

  test('gift-pegjs parses the whole file, with a category for each quiz', () => {
    expect(parse(source).filter(({ type }) => type === 'Category')).toHaveLength(
      set.quizzes.length,
    );
    const ids = read.map(({ id }) => id?.replace(/\.\d+$/, ''));
    expect(new Set(ids)).toEqual(new Set(itemsOf(set).map(({ id }) => id)));
    expect(byId.size).toBe(read.length);
  });

  test('gift-pegjs finds the key, the feedback on each option and its weight', () => {
    for (const item of [...ofType(set, 'single'), ...ofType(set, 'multiple')]) {
      const { choices } = get(item.id, 'MC');
      const keys = item.options.filter(({ correct }) => correct).length;
      expect(choices.map(({ text, feedback }) => [text.text, feedback?.text])).toEqual(
        item.options.map(({ text, feedback }) => [text.html, feedback?.html]),
      );
      expect(choices.map((one) => one.isCorrect || (one.weight ?? 0) > 0)).toEqual(
        item.options.map(({ correct }) => correct),
      );
      if (item.type === 'multiple') {
        const sum = choices.reduce((total, { weight }) => total + Math.max(0, weight ?? 0), 0);
        expect(sum).toBeCloseTo(100, 3);
        expect(choices.map(({ weight }) => Math.abs(weight ?? 0))).toEqual(
          choices.map(() => Math.trunc(1e7 / keys) / 1e5),
        );
      }
    }
  });

  test('gift-pegjs finds verdict and reason, with feedback: for a wrong answer first, as Moodle wants it', () => {
    for (const item of ofType(set, 'true-false-reason')) {
      const verdict = get(`${item.id}.1`, 'TF');
      const [right, wrong] = [true, false].map((correct) =>
        item.verdicts.find((one) => one.correct === correct),
      );
      expect(String(verdict.isTrue)).toBe(right?.id);
      expect([verdict.trueFeedback?.text, verdict.falseFeedback?.text]).toEqual([
        wrong?.feedback?.html,
        right?.feedback?.html,
      ]);
      const reason = get(`${item.id}.2`, 'MC');
      expect(
        reason.choices.map((one) => [one.text.text, one.isCorrect, one.feedback?.text]),
      ).toEqual(item.reasons.map((one) => [one.text.html, one.correct, one.feedback?.html]));
    }
  });

  test('gift-pegjs finds pairs, places and blanks with their keys', () => {
    for (const item of ofType(set, 'match')) {
      const { matchPairs } = get(item.id, 'Matching');
      const textOf = (id: string) => item.choices.find((one) => one.id === id)?.text.plain;
      const used = item.rows.map(({ answer }) => answer);
      const pairs = matchPairs.map((pair) => [pair.subquestion.text, plainSide(pair.subanswer)]);
      expect(pairs).toEqual([
        ...item.rows.map((row) => [row.text.html, textOf(row.answer)]),
        ...item.choices.filter(({ id }) => !used.includes(id)).map(({ text }) => ['', text.plain]),
      ]);
    }
    for (const item of ofType(set, 'order')) {
      const { matchPairs } = get(item.id, 'Matching');
      const places = matchPairs.map((pair) => [pair.subquestion.text, pair.subanswer]);
      expect(places.sort((a, b) => Number(a[1]) - Number(b[1]))).toEqual(
        item.steps.map(({ text }, index) => [text.html, String(index + 1)]),
      );
    }
    for (const item of ofType(set, 'cloze')) {
      item.blanks.forEach((blank, index) => {
        const type = blank.choices.length > 2 ? 'MC' : 'Short';
        const found = get(`${item.id}.${index + 1}`, type);
        const keys = found.choices.filter(({ isCorrect }) => isCorrect);
        expect(keys.map(({ text }) => stripTags(text.text))).toEqual(
          type === 'MC' ? blank.accept.slice(0, 1) : blank.accept,
        );
        expect(found.globalFeedback?.text).toContain(blank.feedback.html);
      });
    }
  });

  test("gift-pegjs finds essays, and explanation, links and authors' reasons in the general feedback", () => {
    for (const item of itemsOf(set)) {
      const found = byId.get(item.id) ?? byId.get(`${item.id}.1`);
      const feedback = found && 'globalFeedback' in found ? found.globalFeedback?.text : '';
      for (const block of [...item.explanation, ...item.source]) {
        expect(feedback).toContain('p' in block ? block.p.html : '');
      }
      if (item.type === 'judge') {
        expect(found?.type).toBe('Essay');
        for (const response of item.responses) expect(feedback).toContain(response.feedback.html);
      }
      if (item.type === 'reflect') expect(feedback).toContain(item.model.html);
      expect(found?.tags).toEqual(item.tags);
    }
  });
});

test('gift-pegjs gives a hostile text back as it was', () => {
  const [single] = ofType(hostile, 'single');
  const found = questions(gift(hostile)).find(({ id }) => id === single?.id);
  if (found?.type !== 'MC') throw new Error('not a multiple choice');
  expect(found.choices.map(({ text }) => stripTags(text.text).endsWith(HOSTILE))).toEqual(
    found.choices.map(() => true),
  );
});
