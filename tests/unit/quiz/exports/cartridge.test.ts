import { describe, expect, test } from 'vitest';
import { cartridgeFiles } from '../../../../src/quiz/exports/cartridge.ts';
import { split, stripTags } from '../../../../src/quiz/exports/split.ts';
import { all, HOSTILE, hostile, itemsOf, type Reader, withXml } from './sets.ts';

/*
 * Common Cartridge 1.2, read by libxml2. The rules are those that the profile's schema adds to its
 * structure (its Schematron rule sets 2 to 13), put in our own words; see `tests/lms-schemas.ts` for
 * the schemas themselves.
 */

const META = 'a:itemmetadata/a:qtimetadata/a:qtimetadatafield';
const entry = (item: Reader, label: string) =>
  item.texts(`${META}[a:fieldlabel="${label}"]/a:fieldentry`);

function checkItem(item: Reader) {
  const [profile = ''] = entry(item, 'cc_profile');
  const labels = item.texts('.//a:response_label/@ident');
  const responses = item.texts(
    'a:presentation//@ident[parent::a:response_lid or parent::a:response_str]',
  );
  expect(responses).toHaveLength(1);
  expect(new Set(labels).size).toBe(labels.length);
  for (const name of item.texts('.//a:varequal/@respident')) expect(responses).toContain(name);

  const single = item.texts('a:presentation/a:response_lid/@rcardinality');
  const equal = item.texts('a:resprocessing//a:varequal');
  switch (profile) {
    case 'cc.multiple_choice.v0p1':
      expect(single).toEqual(['Single']);
      expect(labels.length).toBeGreaterThan(2);
      break;
    case 'cc.true_false.v0p1':
      expect(single).toEqual(['Single']);
      expect(labels).toHaveLength(2);
      break;
    case 'cc.multiple_response.v0p1':
      expect(single).toEqual(['Multiple']);
      break;
    case 'cc.fib.v0p1':
      expect(labels).toEqual([]);
      expect(equal.length).toBeGreaterThan(0);
      break;
    case 'cc.essay.v0p1':
      expect(labels.concat(equal)).toEqual([]);
      expect(entry(item, 'qmd_computerscored')).toEqual(['No']);
      expect(item.all('a:itemfeedback/a:solution')).toHaveLength(1);
      break;
    default:
      throw new Error(profile);
  }
  if (labels.length > 0) for (const value of equal) expect(labels).toContain(value);

  // Feedback and what shows it belong together, hints and solutions under their own names.
  const shown = (type: string) =>
    item.texts(`.//a:displayfeedback[@feedbacktype="${type}"]/@linkrefid`).sort();
  expect(shown('Response')).toEqual(item.texts('a:itemfeedback[a:flow_mat]/@ident').sort());
  expect(shown('Hint')).toEqual(item.texts('a:itemfeedback[a:hint]/@ident'));
  expect(shown('Solution')).toEqual(item.texts('a:itemfeedback[a:solution]/@ident'));
}

describe.each(all)('%s', (_, set) => {
  const files = cartridgeFiles(set);

  test('libxml2 reads the manifest: one root, every file a resource without href, every id once', () => {
    withXml(files['imsmanifest.xml'] ?? '', (xml) => {
      expect(xml.text('c:metadata/c:schemaversion')).toBe('1.2.0');
      const ids = xml.texts('//@identifier');
      expect(new Set(ids).size).toBe(ids.length);
      expect(xml.all('c:organizations/c:organization/c:item')).toHaveLength(1);
      const resources = xml.texts('//c:resource/@identifier');
      expect(xml.texts('//c:item/@identifierref')).toEqual(resources);
      expect(xml.texts('//c:resource/@href')).toEqual([]);
      expect([...xml.texts('//c:file/@href'), 'imsmanifest.xml'].sort()).toEqual(
        Object.keys(files).sort(),
      );
    });
  });

  test('libxml2 reads every web link, which leads to its article', () => {
    const links = Object.keys(files).filter((path) => path.endsWith('/artikel.xml'));
    expect(
      links.map((path) => withXml(files[path] ?? '', (xml) => xml.text('w:url/@href'))),
    ).toEqual(set.quizzes.map(({ address }) => address));
  });

  test('libxml2 reads every question, and each keeps the rules of the profile', () => {
    for (const quiz of set.quizzes) {
      withXml(files[`${quiz.article}/kuis.xml`] ?? '', (xml) => {
        const items = xml.all('a:assessment/a:section/a:item');
        const wanted = quiz.items.flatMap((item) => split(item, set.language));
        expect(items.map((item) => item.attribute('ident'))).toEqual(wanted.map(({ id }) => id));
        items.forEach((item, index) => {
          checkItem(item);
          const question = wanted[index];
          if (!question) return;
          // Key and feedback survive.
          const score = item.texts(
            './/a:respcondition[a:setvar="100"]/a:conditionvar//a:varequal[not(parent::a:not)]',
          );
          const keys = question.choices.filter(({ correct }) => correct);
          expect(score).toEqual(
            keys.map((key) => (question.kind === 'short' ? key.text.plain : key.id)),
          );
          for (const { id, feedback } of question.choices) {
            if (!feedback) continue;
            expect(item.text(`a:itemfeedback[@ident="${id}_fb"]`)).toBe(`<p>${feedback.html}</p>`);
          }
          expect(item.text('a:itemfeedback[@ident="general_fb"]')).toContain('<a href="http');
          expect(item.all('a:itemfeedback/a:hint/a:hintmaterial')).toHaveLength(
            question.item.hints.length,
          );
        });
      });
    }
  });
});

test('the right sequence of an order is one of three or four, and the others differ from it', () => {
  for (const [, set] of all) {
    for (const item of itemsOf(set).filter(({ type }) => type === 'order')) {
      const [question] = split(item, set.language);
      const texts = question?.choices.map(({ text }) => text.plain) ?? [];
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.length).toBeGreaterThanOrEqual(3);
      expect(question?.choices.filter(({ correct }) => correct)).toHaveLength(1);
    }
  }
});

test('libxml2 gives a hostile text back as it was', () => {
  withXml(cartridgeFiles(hostile)['klien-bukan-pasien/kuis.xml'] ?? '', (xml) => {
    const texts = xml.texts('.//a:item[@ident="soal-single"]//a:response_label');
    expect(texts.map((html) => stripTags(html).endsWith(HOSTILE))).toEqual(texts.map(() => true));
  });
});
