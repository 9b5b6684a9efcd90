import type { Keys } from '../../quiz/grade.ts';

/*
 * `/guru/periksa/kunci.json`: the keys of all quizzes, one file for both languages, fetched by the
 * page that checks codes, and only once there is a code to check. The keys are no secret: each quiz
 * page holds its own.
 */

/** An item of the bank: id, rev, type, key as `keyOf` makes it. */
export type BankItem = readonly [id: string, rev: number, type: keyof Keys, key: unknown];

/** A quiz: its article's title in Indonesian and English, and its published items in order. */
export interface BankQuiz {
  readonly title: readonly [id: string, en: string];
  readonly items: readonly BankItem[];
}

/** Quizzes by article. */
export type Bank = Readonly<Record<string, BankQuiz>>;
