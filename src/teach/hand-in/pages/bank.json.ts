import type { APIRoute } from 'astro';
import { loadQuizzes, publishedItems } from '../../../quiz/data.ts';
import { keyOf } from '../../../quiz/keys.ts';
import { pageTitle } from '../../../site/pages.ts';
import type { Bank } from '../bank.ts';

/** `/guru/periksa/kunci.json`: the keys of all quizzes; see `bank.ts`. */
export const GET: APIRoute = () => {
  const bank: Bank = Object.fromEntries(
    [...loadQuizzes()].map(([article, quiz]) => [
      article,
      {
        title: [pageTitle('id', article), pageTitle('en', article)] as const,
        items: publishedItems(quiz).map(
          (item) => [item.id, item.rev, item.type, keyOf(item)] as const,
        ),
      },
    ]),
  );
  return new Response(JSON.stringify(bank), { headers: { 'Content-Type': 'application/json' } });
};
