/** Small helpers to build nodes; text only ever enters as text. */

/** An element with properties and children; strings become text nodes. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string | undefined)[] = [],
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  // Firefox before 119 does not know the property.
  if (properties.role) element.setAttribute('role', properties.role);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Fills `{{name}}` in an interface string. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));
}
