import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { moodleXml } from '../../../../src/quiz/exports/moodle-xml.ts';
import { stripTags } from '../../../../src/quiz/exports/split.ts';
import { all, HOSTILE, hostile, itemsOf, ofType, withXml } from './sets.ts';

const schema = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(readFileSync(join(import.meta.dirname, 'moodle.xsd'))),
);

/**
 * A reader of Moodle's embedded answers, written from the rules of its importer: an alternative ends
 * at ~ or }, its answer at #, unless a backslash or an ampersand stands before the sign; entities of
 * answers and feedback are decoded once.
 */
function embedded(question: string) {
  const blank = /\{(\d*):([A-Z_]+):(.+?)(?<!\\|&|&amp;)\}/gs;
  const decode = (run: string) =>
    run
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  return [...question.matchAll(blank)].map(([, points, kind, alternatives = '']) => ({
    points,
    kind,
    answers: alternatives.split(/(?<!\\|&|&amp;)~/).map((alternative) => {
      const [, correct, answer = '', feedback] =
        /^(=?)(.*?)(?:(?<!\\|&|&amp;)#(.*))?$/s.exec(alternative) ?? [];
      return {
        correct: correct === '=',
        html: decode(answer),
        feedback: feedback === undefined ? undefined : decode(feedback),
      };
    }),
  }));
}

describe.each(all)('%s', (_, set) => {
  const source = moodleXml(set);

  test('libxml2 validates it against a schema written from what Moodle reads', () => {
    const document = XmlDocument.fromString(source);
    expect(() => schema.validate(document)).not.toThrow();
    document.dispose();
  });

  test('libxml2 reads a category for each quiz, and every item with id, reasons and hints', () => {
    withXml(source, (xml) => {
      const questions = xml.all('question[not(@type="category")]');
      const items = itemsOf(set);
      expect(xml.all('question[@type="category"]')).toHaveLength(set.quizzes.length);
      expect(questions.map((one) => one.text('idnumber'))).toEqual(items.map(({ id }) => id));
      questions.forEach((question, index) => {
        const item = items[index];
        if (!item) throw new Error('more questions than items');
        const feedback = question.text('generalfeedback/text');
        for (const block of item.explanation) {
          expect(feedback).toContain('p' in block ? block.p.html : '');
        }
        expect(feedback).toContain('<a href="http');
        const essay = question.attribute('type') === 'essay';
        expect(question.texts('hint/text')).toEqual(
          essay ? [] : item.hints.map((hint) => hint.html),
        );
      });
    });
  });

  test('libxml2 reads key and feedback of every option, and shares that add up to 100', () => {
    withXml(source, (xml) => {
      for (const item of [...ofType(set, 'single'), ...ofType(set, 'multiple')]) {
        const [question] = xml.all(`question[idnumber="${item.id}"]`);
        if (!question) throw new Error(item.id);
        expect(question.text('single')).toBe(String(item.type === 'single'));
        expect(question.texts('answer/text')).toEqual(item.options.map(({ text }) => text.html));
        expect(question.texts('answer/feedback/text')).toEqual(
          item.options.map(({ feedback }) => feedback?.html),
        );
        const fractions = question.texts('answer/@fraction').map(Number);
        expect(fractions.map((fraction) => fraction > 0)).toEqual(
          item.options.map(({ correct }) => correct),
        );
        const full = fractions.filter((fraction) => fraction > 0).reduce((a, b) => a + b, 0);
        expect(full).toBeCloseTo(100, 3);
      }
    });
  });

  test('a reader of embedded answers finds every blank and every reason with key and feedback', () => {
    withXml(source, (xml) => {
      const text = (id: string) => xml.text(`question[idnumber="${id}"]/questiontext/text`);
      for (const item of ofType(set, 'true-false-reason')) {
        const parts = [item.verdicts, item.reasons];
        expect(embedded(text(item.id)).map(({ answers }) => answers)).toEqual(
          parts.map((choices) =>
            choices.map((choice) => ({
              correct: choice.correct,
              html: choice.text.html,
              feedback: choice.feedback?.html,
            })),
          ),
        );
      }
      for (const item of ofType(set, 'cloze')) {
        const inOrder = item.pieces.flatMap((piece) =>
          'blank' in piece ? item.blanks.filter(({ id }) => id === piece.blank) : [],
        );
        expect(
          embedded(text(item.id)).map(({ kind, answers }) => [
            kind?.startsWith('MULTICHOICE'),
            answers.filter(({ correct }) => correct).map(({ html }) => stripTags(html)),
            answers[0]?.feedback,
          ]),
        ).toEqual(
          inOrder.map(({ accept, choices, feedback }) => [
            choices.length > 0,
            choices.length > 0 ? [accept[0]] : accept,
            feedback.html,
          ]),
        );
      }
    });
  });

  test('libxml2 reads pairs with their extras, steps in order, and essays with grader information', () => {
    withXml(source, (xml) => {
      const question = (id: string) => `question[idnumber="${id}"]`;
      for (const item of ofType(set, 'match')) {
        const left = xml.texts(`${question(item.id)}/subquestion/text`);
        const right = xml.texts(`${question(item.id)}/subquestion/answer/text`);
        expect(left.filter(Boolean)).toEqual(item.rows.map(({ text }) => text.html));
        expect(new Set(right)).toEqual(new Set(item.choices.map(({ text }) => text.plain)));
        item.rows.forEach((row, index) => {
          expect(right[index]).toBe(item.choices.find(({ id }) => id === row.answer)?.text.plain);
          expect(xml.text(`${question(item.id)}/generalfeedback/text`)).toContain(
            row.feedback.html,
          );
        });
      }
      for (const item of ofType(set, 'order')) {
        expect(xml.texts(`${question(item.id)}/answer/text`)).toEqual(
          item.steps.map(({ text }) => text.html),
        );
      }
      for (const item of [...ofType(set, 'judge'), ...ofType(set, 'reflect')]) {
        const info = xml.text(`${question(item.id)}/graderinfo/text`);
        const wanted =
          item.type === 'judge'
            ? item.responses.flatMap(({ range, feedback }) => [range, feedback.html])
            : [item.model.html, ...item.criteria.map(({ html }) => html)];
        for (const part of wanted) expect(info).toContain(part);
      }
    });
  });
});

test('libxml2 gives a hostile text back as it was, and a slash in a name is no new category', () => {
  withXml(moodleXml(hostile), (xml) => {
    const [single] = ofType(hostile, 'single');
    const texts = xml.texts(`question[idnumber="${single?.id}"]/answer/text`);
    expect(texts.every((html) => stripTags(html).endsWith(HOSTILE))).toBe(true);
    const path = xml.text('question[@type="category"]/category/text');
    expect(path.split(/(?<!\/)\/(?!\/)/)).toHaveLength(3);
  });
});

test('a note and the way to help stand before an item on a hard topic', () => {
  withXml(moodleXml(hostile), (xml) => {
    const text = xml.text('question[idnumber="soal-single"]/questiontext/text');
    expect(text).toMatch(/^<p>[^<]*grief[^<]*<a href="[^"]*\/en\/bantuan\/">/);
  });
});
