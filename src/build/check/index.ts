import type { Fault } from '../../core/faults.ts';
import { checkCases } from './cases.ts';
import { checkComponents } from './components.ts';
import { type Content, readContent } from './content.ts';
import { checkDataFiles } from './data-files.ts';
import { checkFiles } from './files.ts';
import type { Check, Finding } from './finding.ts';
import { checkFuture } from './future.ts';
import { checkHeadings } from './headings.ts';
import { checkLanguage } from './language.ts';
import { checkLinks } from './links.ts';
import { checkLock, extendLock, lockText } from './lock.ts';
import { checkMarks } from './marks.ts';
import { checkMentions } from './mentions.ts';
import { checkPages } from './pages.ts';
import { checkParity } from './parity.ts';
import { checkQuizzes } from './quizzes.ts';
import { checkSchemas } from './schemas.ts';
import { checkStrings } from './strings.ts';
import { checkTerms } from './terms.ts';
import { checkTexts } from './texts.ts';

/** Checks of what authors write, in no order that matters. A feature adds its own here. */
const AUTHORED: readonly Check[] = [
  checkFiles,
  checkPages,
  checkHeadings,
  checkParity,
  checkComponents,
  checkLinks,
  checkTerms,
  checkQuizzes,
  checkCases,
  checkDataFiles,
  checkStrings,
  checkTexts,
  checkLanguage,
  checkMarks,
];

/**
 * Checks that a build goes without: advice, since nothing but faults stops a build, and what depends
 * on the day it is run.
 */
const ADVISING: readonly Check[] = [checkMentions, (content) => checkFuture(content, today())];

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Checks of files that commands write: they only need the command to be run. */
const DERIVED: readonly Check[] = [checkLock, checkSchemas];

/** What a check of all content found. */
export interface Report {
  faults: Fault[];
  /** Mostly mistakes, but not certainly: they stop nothing. */
  warnings: Fault[];
  counts: Record<'pages' | 'articles' | 'terms' | 'items' | 'cases' | 'references', number>;
}

/**
 * Checks all content below a root and gathers everything found; never stops at the first fault and
 * never throws on bad content.
 */
export function examineContent(
  root = process.cwd(),
  checks: readonly Check[] = [...AUTHORED, ...ADVISING, ...DERIVED],
): Report {
  const content = readContent(root);
  const findings = checks.flatMap((check) => check(content));
  const plain = (wanted: Finding['severity']) =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map(({ severity: _, ...fault }): Fault => fault);
  return { faults: plain(undefined), warnings: plain('warning'), counts: counts(content) };
}

/** Every fault of the content below a root; warnings are left out. Empty when all is well. */
export function checkContent(root = process.cwd()): Fault[] {
  return examineContent(root, [...AUTHORED, ...DERIVED]).faults;
}

/**
 * The lock's next text, for `npm run ids`. Ids are for ever, so none is locked while anything that
 * authors write has a fault, or while a locked id is gone.
 */
export function nextLock(root = process.cwd()): { text: string; added: string[] } | Fault[] {
  const { faults } = examineContent(root, AUTHORED);
  const extended = extendLock(readContent(root));
  if (Array.isArray(extended)) return [...faults, ...extended];
  return faults.length > 0 ? faults : { text: lockText(extended.lock), added: extended.added };
}

function counts(content: Content): Report['counts'] {
  return {
    pages: content.pages.length,
    articles: content.known.articles.size,
    terms: content.terms.length,
    items: content.quizzes.reduce((sum, { data }) => sum + (data?.items.length ?? 0), 0),
    cases: content.cases.length,
    references: content.known.references.size,
  };
}
