/* Values written out in a component's attribute, as JavaScript writes them. Pages hold no other code. */

/** A value and where it stands. */
export interface Literal {
  value: string | number | boolean | null | Literal[] | Map<string, Literal>;
  /** Offset of its first character. */
  start: number;
}

/** What stands between two parts: spaces and comments. */
const GAP = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
const STRING = /"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|`((?:\\.|(?!\$\{)[^`\\])*)`/y;
const WORD = /-?\d+(?:\.\d+)?|true\b|false\b|null\b/y;
const KEY = /[A-Za-z_$][\w$]*/y;

/**
 * Reads texts, numbers, `true`, `false`, `null`, lists and groups of them; undefined where the text
 * is anything else, such as a name, a call or a spread.
 */
export function readLiteral(text: string): Literal | undefined {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };
  const takeMark = (mark: string): boolean => {
    take(GAP);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const quoted = (): string | undefined => {
    const found = take(STRING);
    return found && unescaped(found[1] ?? found[2] ?? found[3] ?? '');
  };
  /** Parts up to a closing mark; a comma may stand after the last. */
  const parts = (close: string, part: () => boolean): boolean => {
    while (!takeMark(close)) {
      if (!part()) return false;
      if (!takeMark(',')) return takeMark(close);
    }
    return true;
  };
  const value = (): Literal | undefined => {
    take(GAP);
    const start = at;
    if (takeMark('[')) {
      const list: Literal[] = [];
      const whole = parts(']', () => {
        const entry = value();
        if (entry) list.push(entry);
        return entry !== undefined;
      });
      return whole ? { value: list, start } : undefined;
    }
    if (takeMark('{')) {
      const group = new Map<string, Literal>();
      const whole = parts('}', () => {
        take(GAP);
        const key = quoted() ?? take(KEY)?.[0];
        const entry = key !== undefined && takeMark(':') ? value() : undefined;
        if (key !== undefined && entry) group.set(key, entry);
        return entry !== undefined;
      });
      return whole ? { value: group, start } : undefined;
    }
    const words = quoted();
    if (words !== undefined) return { value: words, start };
    const word = take(WORD)?.[0];
    if (word === undefined) return undefined;
    const known: Record<string, boolean | null> = { true: true, false: false, null: null };
    return { value: word in known ? (known[word] ?? null) : Number(word), start };
  };
  const found = value();
  take(GAP);
  return at === text.length ? found : undefined;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi, (_, long, short, plain) =>
    plain === undefined
      ? String.fromCharCode(Number.parseInt(long ?? short, 16))
      : (ESCAPES[plain] ?? plain),
  );
}
