import { ID_PATTERN } from '../../core/ids.ts';
import { FRAME_ANCHORS } from '../../site/reserved.ts';
import type { CheckedPage, Content } from './content.ts';
import type { Finding } from './finding.ts';

/** Headings of one page: depth, and an anchor that links can rely on. */
export function checkHeadings(content: Content): Finding[] {
  return content.pages.flatMap((page) => [...depths(page), ...anchors(page)]);
}

function depths({ file, headings }: CheckedPage): Finding[] {
  return headings.flatMap(({ depth, text, line }, index) => {
    const finding = (mend: string) => [
      { file, line, field: 'heading', found: `${'#'.repeat(depth)} ${text}`.trim(), mend },
    ];
    if (text === '') return finding('Write the title of the section.');
    if (depth === 1)
      return finding('Use ## here: the title of the page stands in the frontmatter.');
    if (depth > 3) return finding('Use ## or ###: deeper sections are not shown as such.');
    const before = headings[index - 1]?.depth ?? 1;
    return depth > before + 1 ? finding('Use ## here: a ### needs a ## above it.') : [];
  });
}

function anchors({ file, headings, extraAnchors }: CheckedPage): Finding[] {
  const seen = new Map<string, number>();
  const places = [
    ...headings
      .filter(({ depth }) => depth === 2 || depth === 3)
      .map(({ anchor, text, line }) => ({ anchor, line, found: `"${text}"`, heading: true })),
    ...extraAnchors.map(({ anchor, line }) => ({ anchor, line, found: anchor, heading: false })),
  ];
  return places.flatMap(({ anchor, line, found, heading }) => {
    const field = heading ? 'heading' : 'anchor';
    const finding = (what: string, mend: string) => [{ file, line, field, found: what, mend }];
    const misplaced = heading && /\{#[^}]*\}/.exec(found)?.[0];
    if (anchor === undefined && misplaced)
      return finding(found, `Put ${misplaced} at the end of the line.`);
    if (anchor === undefined)
      return finding(
        `${found} without an anchor`,
        `Add one at the end, the same in both languages: {#${anchorFor(found)}}.`,
      );
    if (!ID_PATTERN.test(anchor))
      return finding(
        `anchor "${anchor}"`,
        `Use lower-case letters, digits and single hyphens: {#${anchorFor(anchor)}}.`,
      );
    if (FRAME_ANCHORS.some((own) => own === anchor))
      return finding(
        `anchor "${anchor}"`,
        'Choose another one: the frame of the page uses it for a part of its own.',
      );
    const first = seen.get(anchor);
    seen.set(anchor, first ?? line);
    return first === undefined
      ? []
      : finding(`anchor "${anchor}" a second time`, `Choose another one: line ${first} has it.`);
  });
}

/** A sound anchor made of any text. */
function anchorFor(text: string): string {
  const parts = text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return parts?.slice(0, 5).join('-') ?? 'nama-bagian';
}
