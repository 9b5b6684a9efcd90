/** A text as it stands inside “ ”: its own quotation marks become ‘ ’. */
export function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
