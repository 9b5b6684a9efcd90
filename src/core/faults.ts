/** One author's mistake, told so that it can be mended without reading code. */
export interface Fault {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** 1-based line, where it is known. */
  line?: number | undefined;
  /** Where in the file: a dotted path such as `items[2].options[0].feedback.en`, or `body`. */
  field: string;
  /** What stands there now. */
  found: string;
  /** What to do about it. */
  mend: string;
}

/** Thrown with every fault found, never only the first. Its message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly faults: readonly Fault[];
  /** @param faults at least one */
  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults));
    this.faults = faults;
  }
}

/** The report for a terminal: a block a fault, in order of file and line. */
export function formatFaults(faults: readonly Fault[], noun = 'fault'): string {
  const sorted = [...faults].sort(
    (a, b) => byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byText(a.field, b.field),
  );
  const blocks = sorted.map(
    ({ file, line, field, found, mend }) =>
      `${file}${line ? `:${line}` : ''}\n  field: ${field}\n  found: ${found}\n  mend:  ${mend}`,
  );
  const count = `${faults.length} ${noun}${faults.length === 1 ? '' : 's'}`;
  return `${count} in the content:\n\n${blocks.join('\n\n')}`;
}

/** Order by code units: the same on every machine, whatever its locale. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
