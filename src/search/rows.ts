import { fill, make } from './dom.ts';
import type { TextHit } from './full-text.ts';
import { markWords, type Stretch } from './mark.ts';
import type { Hit } from './query.ts';
import type { SearchText } from './types.ts';

/**
 * A row of our own index: title, kind, why it is there, and an opening of what it leads to.
 * @param opening empty for what has none, and while it is not there yet (see {@link fillOpening})
 */
export function hitRow(text: SearchText, hit: Hit, met: ReadonlySet<string>, opening: string) {
  const { kind, title, href, page, items, why } = hit;
  const reason =
    why &&
    make('span', { className: 'why' }, [
      `${text[`search.via.${why.kind}`]} `,
      make('span', { lang: why.language }, marked(markWords(why.text, met))),
    ]);
  const more = items ? fill(text['search.quizItems'], { count: items }) : page || opening;
  const name = marked(markWords(title, met));
  return row(href, name, text[`search.kind.${kind}`], [
    reason,
    make('span', { className: 'more' }, marked(markWords(more, met))),
  ]);
}

/** Puts an opening into a row that was made without. */
export function fillOpening(row: Element, opening: string, met: ReadonlySet<string>): void {
  const place = row.querySelector('.more:empty');
  place?.append(...marked(markWords(opening, met)));
}

/** A row of the full text, with the words marked in the excerpt. */
export function textRow(text: SearchText, { title, section, href, excerpt }: TextHit) {
  return row(href, [title], text['search.kind.text'], [
    section ? make('span', { className: 'why' }, [section]) : undefined,
    make('span', { className: 'more' }, marked(excerpt)),
  ]);
}

function marked(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, marked }) => (marked ? make('mark', {}, [text]) : text));
}

function row(
  href: string,
  title: readonly (Node | string)[],
  kind: string,
  rest: readonly (Node | undefined)[],
) {
  const link = make('a', { href }, [
    make('span', { className: 'title' }, title),
    ' ',
    make('span', { className: 'kind' }, [kind]),
    ...rest.flatMap((part) => (part ? [' ', part] : [])),
  ]);
  return make('li', {}, [link]);
}
