import { describe, expect, test } from 'vitest';
import { qtiFiles } from '../../../../src/quiz/exports/qti.ts';
import { all, HOSTILE, hostile, itemsOf, ofType, type Reader, withXml } from './sets.ts';

/*
 * QTI 2.1 packages, read by libxml2. The official schemas may not be passed on without a
 * registration, so they are not here: `tests/lms-schemas.ts` checks against them where someone has
 * them. What they say about our items is asserted by XPath below.
 */

const NAME = /^[A-Za-z_][\w.-]*$/;
/** Interactions of QTI 2.1 that we use, by the response they need. */
const NEEDS: Record<string, [cardinalities: string[], baseTypes: string[]]> = {
  choiceInteraction: [['single', 'multiple'], ['identifier']],
  orderInteraction: [['ordered'], ['identifier']],
  matchInteraction: [['multiple'], ['directedPair']],
  inlineChoiceInteraction: [['single'], ['identifier']],
  textEntryInteraction: [['single'], ['string']],
  extendedTextInteraction: [['single'], ['string']],
};
const CHILDREN = [
  'responseDeclaration',
  'outcomeDeclaration',
  'itemBody',
  'responseProcessing',
  'modalFeedback',
];

function checkItem(item: Reader) {
  expect(item.attribute('identifier')).toMatch(NAME);
  const order = item.all('*').map(({ element }) => CHILDREN.indexOf(element.name));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);

  const responses = item.texts('q:responseDeclaration/@identifier');
  const outcomes = item.texts('q:outcomeDeclaration/@identifier');
  const interactions = item.all('.//*[@responseIdentifier]');
  expect(new Set([...responses, ...outcomes]).size).toBe(responses.length + outcomes.length);
  expect(interactions.map((one) => one.attribute('responseIdentifier')).sort()).toEqual(
    [...responses].sort(),
  );
  for (const interaction of interactions) {
    const id = interaction.attribute('responseIdentifier');
    const [declaration] = item.all(`q:responseDeclaration[@identifier="${id}"]`);
    const [cardinalities, baseTypes] = NEEDS[interaction.element.name] ?? [[], []];
    expect(cardinalities).toContain(declaration?.attribute('cardinality'));
    expect(baseTypes).toContain(declaration?.attribute('baseType'));
    const options = interaction.texts('.//@identifier');
    expect(new Set(options).size).toBe(options.length);
    for (const option of options) expect(option).toMatch(NAME);
    const keys = [
      ...(declaration?.texts('q:correctResponse/q:value') ?? []),
      ...(declaration?.texts('q:mapping/q:mapEntry/@mapKey') ?? []),
    ];
    if (declaration?.attribute('baseType') === 'string') continue;
    for (const key of keys.flatMap((one) => one.split(' '))) expect(options).toContain(key);
  }
  // Whatever is set or shown is declared; whatever names a variable names one that is there.
  for (const name of item.texts('.//q:setOutcomeValue/@identifier'))
    expect(outcomes).toContain(name);
  for (const name of item.texts('q:modalFeedback/@outcomeIdentifier'))
    expect(outcomes).toContain(name);
  for (const name of item.texts('.//q:variable/@identifier | .//q:mapResponse/@identifier'))
    expect([...responses, ...outcomes]).toContain(name);
  // Nothing but QTI's XHTML, and its way to name a language.
  expect(item.all('.//@lang')).toEqual([]);
}

describe.each(all)('%s', (_, set) => {
  const files = qtiFiles(set);
  const read = <T>(file: string, check: (xml: Reader) => T) => withXml(files[file] ?? '', check);
  const pathOf = (id: string) =>
    Object.keys(files).find((path) => path.endsWith(`/${id}.xml`)) ?? '';

  test('libxml2 reads the manifest: every file is a resource, every resource a file, every id once', () => {
    read('imsmanifest.xml', (xml) => {
      expect(xml.text('m:metadata/m:schema')).toBe('QTIv2.1 Package');
      const resources = xml.texts('//m:resource/@identifier');
      const ids = xml.texts('//@identifier');
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !NAME.test(id))).toEqual([]);
      const listed = xml.texts('//m:file/@href');
      expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
      expect(xml.texts('//m:resource/@href')).toEqual(listed);
      for (const id of xml.texts('//m:dependency/@identifierref')) expect(resources).toContain(id);
      const items = xml.all('//m:resource[@type="imsqti_item_xmlv2p1"]');
      expect(items).toHaveLength(itemsOf(set).length);
    });
  });

  test('libxml2 reads the test: a section for each quiz, every item once and in order', () => {
    read('test.xml', (xml) => {
      expect(xml.all('.//q:assessmentSection')).toHaveLength(set.quizzes.length);
      const refs = xml.texts('.//q:assessmentItemRef/@href');
      expect(refs).toEqual(itemsOf(set).map(({ id }) => pathOf(id)));
    });
  });

  test('libxml2 reads every item: declarations match interactions, keys are options, feedback has outcomes', () => {
    for (const { id } of itemsOf(set)) read(pathOf(id), checkItem);
  });

  test('libxml2 finds key and feedback of every option', () => {
    for (const item of [...ofType(set, 'single'), ...ofType(set, 'multiple')]) {
      read(pathOf(item.id), (xml) => {
        expect(xml.texts('q:responseDeclaration/q:correctResponse/q:value')).toEqual(
          item.options.filter(({ correct }) => correct).map(({ id }) => `i-${id}`),
        );
        for (const { id, feedback } of item.options) {
          const shown = xml.text(
            `q:modalFeedback[@outcomeIdentifier="FEEDBACK_RESPONSE" and @identifier="i-${id}"]`,
          );
          expect(shown).toContain(withXml(`<p>${feedback?.html}</p>`, (p) => p.text('.')));
        }
      });
    }
  });

  test('libxml2 finds explanation and links in every item, hints for the tutor, judgments for the scorer', () => {
    for (const item of itemsOf(set)) {
      read(pathOf(item.id), (xml) => {
        const [shown] = xml.all('q:modalFeedback[@identifier="shown"]');
        expect(shown?.texts('.//q:a/@href').length).toBeGreaterThan(1);
        expect(xml.texts('.//q:rubricBlock[@view="tutor"]//q:li')).toHaveLength(item.hints.length);
        const essay = item.type === 'judge' || item.type === 'reflect';
        expect(xml.all('.//q:rubricBlock[@view="scorer"]')).toHaveLength(essay ? 1 : 0);
      });
    }
  });
});

test('libxml2 gives a hostile text back as it was', () => {
  const [single] = ofType(hostile, 'single');
  withXml(qtiFiles(hostile)[`klien-bukan-pasien/${single?.id}.xml`] ?? '', (xml) => {
    const texts = xml.texts('.//q:simpleChoice');
    expect(texts.map((text) => text.endsWith(HOSTILE))).toEqual(texts.map(() => true));
  });
});
