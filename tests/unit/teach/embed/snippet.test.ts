import { expect, test } from 'vitest';
import { frameCode, heightMessage, heightScript } from '../../../../src/teach/embed/snippet.ts';

test('the frame is one line of HTML that works by itself', () => {
  expect(frameCode('https://example.org/sematan/kuis/peran-klien/', 'Kuis: "Peran" & <hak>')).toBe(
    '<iframe src="https://example.org/sematan/kuis/peran-klien/" title="Kuis: &quot;Peran&quot; &amp; &lt;hak>" width="100%" height="640" loading="lazy" allow="clipboard-write"></iframe>',
  );
});

test('the message holds a type, a version and a whole height, and nothing else', () => {
  expect(heightMessage(812.25)).toEqual({ type: 'kbp:height', version: 1, height: 813 });
});

test('the script is the same program without its line breaks, as a text field gives it', () => {
  const code = (script: string) => /<script>(.*)<\/script>/s.exec(script)?.[1] ?? '';
  const script = heightScript('https://example.org/');
  expect(() => new Function(code(script))).not.toThrow();
  expect(() => new Function(code(script.replaceAll('\n', '')))).not.toThrow();
  expect(script).toContain("frame.src.indexOf('https://example.org/') !== 0");
});
