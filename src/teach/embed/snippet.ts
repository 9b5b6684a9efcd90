/*
 * What a teacher copies to show a quiz inside another page. Pure: texts in, HTML as text out.
 */

/** Type of the messages that a framed quiz sends. Part of the protocol: never change it. */
const HEIGHT_TYPE = 'kbp:height';
const HEIGHT_VERSION = 1;

/**
 * The one message of a framed quiz to the page around it: how tall its content is now.
 * Documented for teachers on `/kuis-lms/#menyematkan`. Fields may be added; a changed meaning raises
 * `version`.
 */
interface HeightMessage {
  type: typeof HEIGHT_TYPE;
  version: typeof HEIGHT_VERSION;
  /** CSS pixels, whole. */
  height: number;
}

/** The message for a height; fractions are rounded up, so that nothing is cut. */
export function heightMessage(pixels: number): HeightMessage {
  return { type: HEIGHT_TYPE, version: HEIGHT_VERSION, height: Math.ceil(pixels) };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const attribute = (text: string) => text.replace(/[&"<]/g, (sign) => ENTITIES[sign] ?? sign);

/** A height that shows the first item; the frame scrolls where nothing sets a better one. */
const FIRST_HEIGHT = 640;

/**
 * The frame. It works by itself; `clipboard-write` lets the button for a result code copy.
 * @param address absolute address of the quiz under `/sematan/`
 * @param title what screen readers call the frame
 */
export function frameCode(address: string, title: string): string {
  return (
    `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" ` +
    `height="${FIRST_HEIGHT}" loading="lazy" allow="clipboard-write"></iframe>`
  );
}

/**
 * The script that gives frames of this site the height they ask for. It holds in one line as well,
 * because a text field drops line breaks.
 * @param start with what the addresses of our frames begin
 */
export function heightScript(start: string): string {
  return `<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== '${HEIGHT_TYPE}') return;
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow !== event.source || frame.src.indexOf('${start}') !== 0) return;
    frame.style.height = Math.max(200, Number(event.data.height) || 0) + 'px';
  });
});
</script>`;
}
