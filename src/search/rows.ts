import { fill, make } from './dom.ts';
import type { TextHit } from './full-text.ts';
import type { Hit } from './query.ts';
import type { SearchText } from './types.ts';

/** A row of our own index: title, kind, why it is there, and an opening of what it leads to. */
export function hitRow(text: SearchText, { kind, title, href, snippet, items, why }: Hit) {
  const reason =
    why &&
    make('span', { className: 'why' }, [
      `${text[`search.via.${why.kind}`]} `,
      make('span', { lang: why.language }, [why.text]),
    ]);
  const more = items ? fill(text['search.quizItems'], { count: items }) : snippet;
  return row(href, title, text[`search.kind.${kind}`], [reason, line(more)]);
}

/** A row of the full text, with the words marked in the excerpt. */
export function textRow(text: SearchText, { title, section, href, excerpt }: TextHit) {
  const stretches = excerpt.map(({ text: stretch, marked }) =>
    marked ? make('mark', {}, [stretch]) : stretch,
  );
  return row(href, title, text['search.kind.text'], [
    section ? make('span', { className: 'why' }, [section]) : undefined,
    make('span', { className: 'more' }, stretches),
  ]);
}

function line(text: string) {
  return text ? make('span', { className: 'more' }, [text]) : undefined;
}

function row(href: string, title: string, kind: string, rest: readonly (Node | undefined)[]) {
  const link = make('a', { href }, [
    make('span', { className: 'title' }, [title]),
    ' ',
    make('span', { className: 'kind' }, [kind]),
    ...rest.flatMap((part) => (part ? [' ', part] : [])),
  ]);
  return make('li', {}, [link]);
}
