import { fill } from '../../core/fill.ts';
import { make } from '../../search/dom.ts';
import { CONTENT_LICENCE } from '../../site/licence.ts';
import { encodeList, keyOf, type List } from './code.ts';
import { type Context, dayWord, kindWord, STATES } from './context.ts';
import { resolveList } from './materials-format.ts';

/*
 * The reading view. The list comes from an address, so its texts enter as text nodes only, and links
 * come from the site's own file.
 */

/** Builds the view of a list; the caller puts it into the page. */
export function readingView(list: List, context: Context): HTMLElement {
  const { said, language } = context;
  const { rows, minutes, objectives } = resolveList(list, context.materials, context.file);
  const title = list.title || (said['untitled'] ?? '');
  const address = context.addressOf(list);
  const status = make('p', { className: 'rl-said' });
  status.setAttribute('role', 'status');
  const say = (text = '') => {
    status.textContent = text;
  };
  const qr = make('div', { className: 'rl-qr', hidden: true });
  const drawQr = async () => {
    const { drawQrCode } = await import('./qr-view.ts');
    const drawn = drawQrCode(address, said['qr.label'] ?? '');
    if (drawn) qr.replaceChildren(drawn);
    qr.hidden = !drawn;
    say(drawn ? '' : said['qr.long']);
  };
  const attempt = (work: () => Promise<unknown>) => () => {
    say();
    work().catch(() => say(said['lost']));
  };
  const button = (text: string | undefined, onclick: () => void, quiet = true) =>
    make('button', { type: 'button', className: quiet ? 'button quiet' : 'button', onclick }, [
      text,
    ]);
  const field = make('input', { readOnly: true, value: address });
  const manual = make('label', { hidden: true, className: 'no-print' }, [
    said['copy.failed'],
    field,
  ]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      say(said['copied']);
    } catch {
      // No permission, no secure context, or an old browser.
      manual.hidden = false;
      field.select();
    }
  };
  const cartridge = async () => {
    const { packCartridge } = await import('./pack.ts');
    const id = keyOf(encodeList(list)).toString(16).padStart(8, '0');
    const bytes = packCartridge({
      id: `kbp-${id}`,
      language,
      title,
      description: list.instructions || title,
      licence: CONTENT_LICENCE.name,
      links: [
        { title: fill(said['cartridge.first'] ?? '', { title }), address },
        ...rows.flatMap(({ material, due }) =>
          material
            ? [
                {
                  title: due
                    ? `${material.title} (${fill(said['dueOn'] ?? '', { date: dayWord(due, language) })})`
                    : material.title,
                  address: context.publicOf(material.page),
                },
              ]
            : [],
        ),
      ],
    });
    const link = make('a', {
      href: URL.createObjectURL(new Blob([bytes], { type: 'application/zip' })),
      download: `${said['file']}-${id}.imscc`,
    });
    link.click();
    // The address lives as long as the page: some browsers read it late.
    say(said['cartridge.done']);
  };
  const items = rows.map(({ material, due }) =>
    make('li', {}, [
      material
        ? make('a', { href: context.hrefOf(material.page) }, [material.title])
        : (said['gone'] ?? ''),
      make('span', { className: 'rl-meta' }, [
        [
          ...(material
            ? [
                kindWord(said, material.kind),
                fill(said['minutes'] ?? '', { minutes: material.minutes }),
              ]
            : []),
          ...(due ? [fill(said['dueOn'] ?? '', { date: dayWord(due, language) })] : []),
        ].join(' · '),
      ]),
    ]),
  );
  return make('section', { className: 'rl-view' }, [
    make('h2', { tabIndex: -1 }, [title]),
    list.instructions
      ? make('p', { className: 'rl-instructions' }, [list.instructions])
      : undefined,
    make('p', { className: 'rl-sum' }, [
      fill(said[rows.length === 1 ? 'sum_one' : 'sum_other'] ?? '', {
        count: rows.length,
        minutes,
      }),
    ]),
    make('ol', { className: 'rl-items' }, items),
    objectives.length > 0 ? make('h3', {}, [said['objectives']]) : undefined,
    ...objectives.flatMap(({ title, texts }) => [
      make('h4', {}, [title]),
      make(
        'ul',
        {},
        texts.map((text) => make('li', {}, [text])),
      ),
    ]),
    make('p', { className: 'rl-address' }, [`${said['address']} `, make('span', {}, [address])]),
    qr,
    make('div', { className: 'rl-buttons no-print' }, [
      button(said['copy'], attempt(copy), false),
      button(said['qr'], attempt(drawQr)),
      button(
        said['print'],
        attempt(async () => {
          // Without the network the sheet is printed without its code; the address stands on it.
          await drawQr().catch(() => {});
          print();
        }),
      ),
      button(said['cartridge'], attempt(cartridge)),
      make('a', { className: 'button quiet', href: `#${STATES.build}=${encodeList(list)}` }, [
        said['edit'],
      ]),
      make('a', { className: 'button quiet', href: `#${STATES.build}=` }, [said['new']]),
    ]),
    status,
    manual,
  ]);
}
