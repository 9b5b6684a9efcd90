import type { APIRoute, GetStaticPaths } from 'astro';
import { quizDownload, quizDownloads } from '../exports/downloads.ts';

/** `/unduhan/kuis/<set>.<language>.<ending>`: quizzes for other systems. */
export const getStaticPaths: GetStaticPaths = () =>
  quizDownloads().map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params }) => {
  const download = quizDownload(params['file'] ?? '');
  if (!download) throw new Error(`${params['file']} is no file of src/quiz/exports/downloads.ts.`);
  return new Response(download.bytes(), { headers: { 'Content-Type': download.format.type } });
};
