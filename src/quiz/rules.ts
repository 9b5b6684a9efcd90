import { plainText } from '../core/inline-markdown.ts';
import { LANGUAGES, type Language, type Localized } from '../core/languages.ts';
import { didYouMean } from '../core/suggest.ts';
import { inWords } from '../core/yaml-source.ts';
import { fold } from './grade.ts';
import { checkWriting, choicesOf, isAllOrNone, WRITING_RULES } from './rules-writing.ts';
import type { Item, ItemOf, Quiz } from './schema.ts';

/*
 * Rules that need more than one field. Errors stop the build; warnings are advice on writing items
 * (`rules-writing.ts`) and may be waived in the item, each with its reason.
 */

/** One thing to mend in a quiz. */
export interface Finding {
  severity: 'error' | 'warning';
  /** Name of the rule; for warnings the one that `waive` takes. */
  rule: string;
  /** Where in the file, from the top of the quiz. */
  path: PropertyKey[];
  found: string;
  mend: string;
}

/** What a quiz may refer to. A part that is absent is not checked. */
export interface QuizContext {
  /** The article the file's name stands for. */
  article: string;
  /** Objectives of that article. */
  objectives?: ReadonlySet<string>;
  /** Every `slug#anchor` on the site. */
  places?: ReadonlySet<string>;
  /** Keys of `content/references.yaml`. */
  references?: ReadonlySet<string>;
  /** Ids of glossary terms. */
  terms?: ReadonlySet<string>;
  /** Item ids of all other quizzes, each with its file. */
  otherItems?: ReadonlyMap<string, string>;
}

/** Adds a finding; the path is given from the item. */
export type Report = (
  rule: string,
  path: readonly PropertyKey[],
  found: unknown,
  mend: string,
) => void;

/** Checks one quiz that has passed its schema; everything found, in the file's order. */
export function checkQuiz(quiz: Quiz, context: QuizContext): Finding[] {
  const findings: Finding[] = [];
  const add =
    (severity: Finding['severity'], base: PropertyKey[]): Report =>
    (rule, path, found, mend) => {
      findings.push({ severity, rule, path: [...base, ...path], found: inWords(found), mend });
    };
  const error = add('error', []);
  if (quiz.article !== context.article) {
    error(
      'article',
      ['article'],
      quiz.article,
      `Write "${context.article}", as the file is named.`,
    );
  }
  const seen = new Set<string>();
  quiz.items.forEach((item, index) => {
    const base = ['items', index];
    const itemError = add('error', base);
    if (seen.has(item.id)) {
      itemError('item-id', ['id'], item.id, 'Give it an id that no other item of this quiz has.');
    }
    seen.add(item.id);
    const other = context.otherItems?.get(item.id);
    if (other) {
      itemError('item-id', ['id'], item.id, `Choose another id: ${other} has this one already.`);
    }
    checkTargets(item, context, itemError);
    checkParts(item, itemError);
    checkAllOrNone(item, itemError);
    checkItem(item, itemError);
    // A retired item only keeps its ids; nobody reads its wording any more.
    if (item.status === 'published') findings.push(...writing(item, base));
  });
  findings.push(...checkBalance(quiz, context));
  return findings;
}

/** Warnings on an item's wording, less those it waives; and waivers that waive nothing. */
function writing(item: Item, base: PropertyKey[]): Finding[] {
  const findings: Finding[] = [];
  const used = new Set<string>();
  const waived = new Set(item.waive.map(({ rule }) => rule));
  checkWriting(item, (rule, path, found, mend) => {
    used.add(rule);
    if (waived.has(rule)) return;
    findings.push({
      severity: 'warning',
      rule,
      path: [...base, ...path],
      found: inWords(found),
      mend: `${mend} Or add it to "waive" (rule: ${rule}) with the reason.`,
    });
  });
  item.waive.forEach(({ rule }, index) => {
    const path = [...base, 'waive', index, 'rule'];
    const found = inWords(rule);
    if (!(WRITING_RULES as readonly string[]).includes(rule)) {
      const mend = `No warning has this name. ${didYouMean(rule, WRITING_RULES)}`.trim();
      findings.push({ severity: 'error', rule: 'waive', path, found, mend });
    } else if (!used.has(rule)) {
      const mend = 'Remove this waiver: the item gives no such warning.';
      findings.push({ severity: 'warning', rule: 'waive-unused', path, found, mend });
    }
  });
  return findings;
}

/** Everything an item points to must exist. */
function checkTargets(item: Item, context: QuizContext, error: Report): void {
  const check = (
    rule: string,
    name: string,
    path: PropertyKey[],
    known: ReadonlySet<string> | undefined,
    mend: string,
  ) => {
    if (known && !known.has(name))
      error(rule, path, name, `${mend} ${didYouMean(name, known)}`.trim());
  };
  const each = (
    field: 'refs' | 'references' | 'terms',
    known: ReadonlySet<string> | undefined,
    mend: string,
  ) => {
    for (const [index, name] of item[field].entries()) {
      check(field, name, [field, index], known, mend);
    }
  };
  check(
    'objective',
    item.objective,
    ['objective'],
    context.objectives,
    `Name an objective of "${context.article}".`,
  );
  each('refs', context.places, 'Name an article and an anchor that exist.');
  each('references', context.references, 'Name a key of content/references.yaml.');
  each('terms', context.terms, 'Name the id of a glossary term.');
}

/** Named parts of an item: the field and its entries. */
function partsOf(item: Item): [field: string, parts: readonly { id: string }[]][] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return [['options', item.options]];
    case 'true-false-reason':
      return [['reasons', item.reasons]];
    case 'match':
      return [
        ['prompts', item.prompts],
        ['choices', item.choices],
      ];
    case 'order':
      return [['steps', item.steps]];
    case 'cloze':
      return [['blanks', item.blanks]];
    case 'judge':
      return [['responses', item.responses]];
    case 'reflect':
      return [['criteria', item.criteria]];
  }
}

/** Parts need ids and texts of their own. */
function checkParts(item: Item, error: Report): void {
  for (const [field, parts] of partsOf(item)) {
    const ids = new Set<string>();
    const texts = new Set<string>();
    parts.forEach((part, index) => {
      if (ids.has(part.id)) {
        error('part-id', [field, index, 'id'], part.id, `Give each of the ${field} its own id.`);
      }
      ids.add(part.id);
      const { text } = part as { text?: Localized };
      for (const language of text ? LANGUAGES : []) {
        const words = `${language}:${fold(text?.[language] ?? '')}`;
        if (texts.has(words)) {
          error(
            'part-text',
            [field, index, 'text', language],
            text?.[language],
            'Word it differently: another one in this item says the same.',
          );
        }
        texts.add(words);
      }
    });
  }
}

/** Readers who see through one option would know the rest. */
function checkAllOrNone(item: Item, error: Report): void {
  const [field, options] = choicesOf(item) ?? ['', []];
  options.forEach(({ text }, index) => {
    for (const language of LANGUAGES) {
      if (!isAllOrNone(text[language], language)) continue;
      const mend = 'Write an option with content of its own, or use type "multiple".';
      error('all-of-the-above', [field, index, 'text', language], text[language], mend);
    }
  });
}

function checkItem(item: Item, error: Report): void {
  if (item.type === 'single') checkOneKey('options', item.options, error);
  if (item.type === 'multiple') checkManyKeys(item, error);
  if (item.type === 'true-false-reason') checkOneKey('reasons', item.reasons, error);
  if (item.type === 'match') checkMatch(item, error);
  if (item.type === 'cloze') checkCloze(item, error);
  if (item.type === 'judge') checkJudge(item, error);
}

const marked = (options: ItemOf<'single'>['options']) =>
  options.filter(({ correct }) => correct).map(({ id }) => id);

function checkOneKey(field: string, options: ItemOf<'single'>['options'], error: Report): void {
  const keys = marked(options);
  if (keys.length === 1) return;
  error(
    'one-key',
    [field],
    keys.length === 0 ? 'no "correct: true"' : `${keys.length} of them: ${keys.join(', ')}`,
    'Mark exactly one with "correct: true".',
  );
}

function checkManyKeys(item: ItemOf<'multiple'>, error: Report): void {
  const keys = marked(item.options);
  if (keys.length >= 2 && keys.length < item.options.length) return;
  error(
    'many-keys',
    ['options'],
    `${keys.length} of ${item.options.length} with "correct: true"`,
    'Mark at least two with "correct: true" and leave at least one wrong; with one key use type "single".',
  );
}

function checkMatch(item: ItemOf<'match'>, error: Report): void {
  const choices = new Set(item.choices.map(({ id }) => id));
  item.prompts.forEach(({ answer }, index) => {
    if (choices.has(answer)) return;
    const mend = `Name the id of one of the choices. ${didYouMean(answer, choices)}`.trim();
    error('match-answer', ['prompts', index, 'answer'], answer, mend);
  });
}

function checkCloze(item: ItemOf<'cloze'>, error: Report): void {
  const blanks = new Set(item.blanks.map(({ id }) => id));
  for (const language of LANGUAGES) {
    const marks = clozeMarks(item.text[language]);
    for (const mark of new Set(marks)) {
      const path = ['text', language];
      if (!blanks.has(mark)) {
        const mend = `Add a blank with this id, or rename the mark. ${didYouMean(mark, blanks)}`;
        error('cloze-mark', path, `{{${mark}}}`, mend.trim());
      } else if (marks.indexOf(mark) !== marks.lastIndexOf(mark)) {
        error('cloze-mark', path, `{{${mark}}} more than once`, 'Use each mark once.');
      }
    }
    for (const id of blanks) {
      if (marks.includes(id)) continue;
      const mend = `Put {{${id}}} where this blank stands, in both languages.`;
      error('cloze-mark', ['text', language], `no {{${id}}}`, mend);
    }
  }
  for (const [index, blank] of item.blanks.entries()) {
    checkBlank(blank, ['blanks', index], error);
  }
}

function checkBlank(
  blank: ItemOf<'cloze'>['blanks'][number],
  base: PropertyKey[],
  error: Report,
): void {
  const accepted = new Set<string>();
  for (const language of LANGUAGES) {
    blank.accept[language].forEach((word, index) => {
      const form = fold(plainText(word));
      accepted.add(form);
      if (!form) error('accept', [...base, 'accept', language, index], word, 'Write a word.');
    });
  }
  const seen: Record<Language, Set<string>> = { id: new Set(), en: new Set() };
  blank.bank.forEach((word, index) => {
    for (const language of LANGUAGES) {
      const path = [...base, 'bank', index, language];
      const form = fold(plainText(word[language]));
      if (accepted.has(form)) {
        error('bank', path, word[language], 'Remove it: this word is accepted as right.');
      } else if (seen[language].has(form)) {
        error('bank', path, word[language], 'Remove it: the bank has it already.');
      }
      seen[language].add(form);
    }
  });
}

/** Ids of the `{{…}}` marks in a cloze text, in order. */
function clozeMarks(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, id = '']) => id.trim());
}

function checkJudge(item: ItemOf<'judge'>, error: Report): void {
  item.responses.forEach(({ fit }, index) => {
    if (fit.min <= fit.max) return;
    const mend = 'Let min be at most max.';
    error('judge-range', ['responses', index, 'fit'], `min ${fit.min}, max ${fit.max}`, mend);
  });
}

/** Advice on the quiz as a whole. */
function checkBalance(quiz: Quiz, context: QuizContext): Finding[] {
  const items = quiz.items.filter(({ status }) => status === 'published');
  const findings: Finding[] = [];
  const warn = (rule: string, found: string, mend: string) =>
    findings.push({ severity: 'warning', rule, path: ['items'], found, mend });
  const types = new Set(items.map(({ type }) => type));
  if (items.length < 3 || types.size < 2) {
    warn(
      'quiz-variety',
      `${items.length} items of ${types.size} types`,
      'Give a quiz at least three items of at least two types.',
    );
  }
  const covered = new Set(items.map(({ objective }) => objective));
  const open = [...(context.objectives ?? [])].filter((objective) => !covered.has(objective));
  if (open.length > 0) {
    warn(
      'objective-without-item',
      `none for ${open.join(', ')}`,
      'Write at least one item for each objective of the article.',
    );
  }
  return findings;
}
