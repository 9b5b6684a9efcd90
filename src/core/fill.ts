/**
 * Puts values into a text with `{{name}}` marks; an unknown name stays visible. For scripts in the
 * page, which get their texts from the server's HTML (at build time `t()` does the same).
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));
}
