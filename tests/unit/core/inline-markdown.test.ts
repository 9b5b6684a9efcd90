import { describe, expect, test } from 'vitest';
import { inlineHtml, plainText, subsetFaults } from '../../../src/core/inline-markdown.ts';

describe('inline Markdown of YAML texts', () => {
  test.each([
    ['a *b* **c**', 'a <em>b</em> <strong>c</strong>', 'a b c'],
    ['[informed consent]{en} itu', '<i lang="en">informed consent</i> itu', 'informed consent itu'],
    ['5 < 6 & "x"', '5 &lt; 6 &amp; &quot;x&quot;', '5 < 6 & "x"'],
    ['<b onclick="x">y</b>', '&lt;b onclick=&quot;x&quot;&gt;y&lt;/b&gt;', '<b onclick="x">y</b>'],
    ['[<img src=x>]{en}', '<i lang="en">&lt;img src=x&gt;</i>', '<img src=x>'],
    ['[tautan](javascript:alert(1))', 'tautan', '[tautan](javascript:alert(1))'],
  ])('%s', (text, html, plain) => {
    expect(inlineHtml(text)).toBe(html);
    expect(plainText(text)).toBe(plain);
  });

  test.each([
    ['sound *text* with [curhat]{id}', 'en', []],
    ['[a](b)', 'en', ['links are not allowed here (use refs, related or terms)']],
    ['<b>x</b>', 'en', ['HTML is not allowed here']],
    ['[curhat]{id}', 'id', ["{id} marks a word of this text's own language"]],
    ['[mot]{fr}', 'id', ['unknown language mark {fr}']],
    ['one\ntwo', 'en', ['a line break splits the text']],
  ] as const)('faults of %j in %s', (text, language, faults) => {
    expect(subsetFaults(text, language)).toEqual(faults);
  });
});
