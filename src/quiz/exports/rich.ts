import { escapeHtml, inlineHtml, plainText } from '../../core/inline-markdown.ts';

/*
 * Texts that leave the site exist twice: as HTML for systems that show it, and as plain text for the
 * others. Both are made side by side, so that no format has to take one apart to get the other. The
 * HTML is well-formed XML as well.
 */

/** A run of text in both forms. */
export interface Rich {
  plain: string;
  html: string;
}

/** A paragraph or a list. */
export type Block =
  | { readonly p: Rich }
  | { readonly list: readonly Rich[]; readonly ordered?: boolean };

/**
 * HTML as XML takes it: names such as `&nbsp;` stand for nothing there, so their ampersand is
 * escaped and they show as they were typed, as they do in plain text.
 */
export function xmlSafe(html: string): string {
  return html.replace(/&(?!(?:amp|lt|gt|quot|#\d+);)/g, '&amp;');
}

/** A text of our Markdown subset. */
export function rich(markdown: string): Rich {
  return { plain: plainText(markdown), html: xmlSafe(inlineHtml(markdown)) };
}

/** A string without marks. */
export function plain(text: string): Rich {
  return { plain: text, html: escapeHtml(text) };
}

/** The same, set in bold. */
export function bold(text: Rich | string): Rich {
  const run = typeof text === 'string' ? plain(text) : text;
  return { plain: run.plain, html: `<strong>${run.html}</strong>` };
}

/** A link; in plain text its address follows in parentheses. */
export function link(title: string, address: string): Rich {
  return {
    plain: `${title} (${address})`,
    html: `<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>`,
  };
}

/** Runs one after the other; strings hold no marks. */
export function join(...runs: readonly (Rich | string)[]): Rich {
  const parts = runs.map((run) => (typeof run === 'string' ? plain(run) : run));
  return {
    plain: parts.map((part) => part.plain).join(''),
    html: parts.map((part) => part.html).join(''),
  };
}

/** Runs with a string between them. */
export function joinWith(separator: string, runs: readonly Rich[]): Rich {
  return join(...runs.flatMap((run, index) => (index === 0 ? [run] : [separator, run])));
}

/** Paragraphs of text. */
export const p = (...runs: readonly (Rich | string)[]): Block => ({ p: join(...runs) });

/** Blocks as HTML, without line breaks. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if ('p' in block) return `<p>${block.p.html}</p>`;
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.list.map(({ html }) => `<li>${html}</li>`).join('')}</${tag}>`;
    })
    .join('');
}

/** Blocks as plain text, a line each. */
export function blocksPlain(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      'p' in block
        ? [block.p.plain]
        : block.list.map((run, index) => `${block.ordered ? `${index + 1}.` : '-'} ${run.plain}`),
    )
    .join('\n');
}
