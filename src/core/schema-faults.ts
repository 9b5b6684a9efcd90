import { z } from 'astro/zod';
import { LANGUAGES } from './languages.ts';
import { didYouMean } from './suggest.ts';

/* Turns what zod says about a value into what an author can do about it. */

/** One deviation from a schema. */
export interface SchemaFault {
  path: PropertyKey[];
  /** What stands there, in a short readable form. */
  found: string;
  mend: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Every deviation of a value from a schema; empty when it fits.
 * @param issues the issues of a failed `safeParse`
 */
export function schemaFaults(
  schema: z.core.$ZodType,
  value: unknown,
  issues: readonly Issue[],
): SchemaFault[] {
  return issues.flatMap(innermost).flatMap((issue) => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, path, value);
      return issue.keys.map((key) => {
        const hint = didYouMean(key, known) || `The fields here are: ${known.join(', ')}.`;
        const found = inWords(valueAt(value, [...path, key]));
        const mend = `There is no field "${key}" here: rename or remove it. ${hint}`;
        return { path: [...path, key], found, mend };
      });
    }
    if (issue.code === 'invalid_key') {
      const mend = issue.issues.map((inner) => inner.message).join(' ');
      const key = { path: [...path], found: inWords(path.at(-1)), mend };
      // Zod does not look behind a wrong key; an author wants all faults at once.
      return [key, ...behindKey(schema, path, value)];
    }
    const found = valueAt(value, path);
    const fields = fieldsAt(schema, path, value);
    return [{ path: [...path], found: inWords(found), mend: mendFor(issue, found, fields) }];
  });
}

/** Names of the fields that may stand at a path of a value. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  return schemasAt(schema, path, value).flatMap(({ _zod: { def } }) =>
    def.type === 'object' ? Object.keys(def.shape) : [],
  );
}

function behindKey(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): SchemaFault[] {
  const inner = valueAt(value, path);
  return schemasAt(schema, path, value).flatMap((entry) => {
    const result = z.core.safeParse(entry, inner);
    if (result.success) return [];
    return schemaFaults(entry, inner, result.error.issues).map((fault) => ({
      ...fault,
      path: [...path, ...fault.path],
    }));
  });
}

/** A short readable form of any value, for "found". */
export function inWords(value: unknown): string {
  if (value === undefined) return 'nothing (the field is missing)';
  if (value === null || value === '') return 'an empty value';
  const text = typeof value === 'string' ? `"${value}"` : jsonOf(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // YAML can hold itself (`&a [*a]`).
    return 'a value that contains itself';
  }
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (current as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}

/** Of a union's branches, the issues of the one that fits best, with whole paths. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const best = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return best
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap(innermost);
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  date: 'a date such as 2026-01-31',
};

function kindInWords(expected: string, fields: readonly string[]): string {
  if (expected === 'object' && fields.length > 0) {
    return LANGUAGES.every((language) => fields.includes(language)) && fields.length === 2
      ? 'a text in both languages, { id: …, en: … }'
      : `a group of fields (${fields.join(', ')})`;
  }
  return EXPECTED[expected] ?? expected;
}

function mendFor(issue: Issue, found: unknown, fields: readonly string[]): string {
  const name = String(issue.path.at(-1) ?? '');
  switch (issue.code) {
    case 'invalid_value': {
      const hint = typeof found === 'string' ? didYouMean(found, issue.values.map(String)) : '';
      return `Use one of: ${issue.values.map(String).join(', ')}. ${hint}`.trim();
    }
    case 'invalid_type': {
      const kind = kindInWords(issue.expected, fields);
      if (found !== undefined) return `Write ${kind} here.`;
      return LANGUAGES.some((language) => language === name)
        ? `The translation is missing: add "${name}" with this text in that language.`
        : `Add "${name}": ${kind}.`;
    }
    case 'too_small':
    case 'too_big': {
      const most = issue.code === 'too_big';
      const limit = Number(most ? issue.maximum : issue.minimum);
      if (!most && limit === 1 && !/^Too /.test(issue.message)) return issue.message;
      const bound = `at ${most ? 'most' : 'least'} ${limit}`;
      if (typeof found === 'string' && found.trim() === '') return `Write a text here.`;
      if (typeof found === 'string')
        return `Write ${bound} characters; these are ${found.trim().length}.`;
      if (Array.isArray(found))
        return `Give ${bound} ${limit === 1 ? 'entry' : 'entries'}; there are ${found.length}.`;
      return `Write a number of ${bound}.`;
    }
    case 'invalid_format':
      if (issue.format === 'date') return 'Write a date as 2026-01-31.';
      if (issue.format === 'url') return 'Write a whole address that begins with https://.';
      return issue.message;
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      const known = options.map(String);
      if (known.length === 0) return issue.message;
      const hint = typeof found === 'string' ? didYouMean(found, known) : '';
      return `Use one of: ${known.join(', ')}. ${hint}`.trim();
    }
    default:
      return issue.message;
  }
}

/** The schemas that hold at a path of a value; several where a union leaves it open. */
function schemasAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): z.core.$ZodTypes[] {
  const typed = schema as z.core.$ZodTypes;
  const { def } = typed._zod;
  const [first, ...rest] = path;
  const next = valueAt(value, path.slice(0, 1));
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
      return schemasAt(def.innerType, path, value);
    case 'pipe':
      return schemasAt(def.in, path, value);
    case 'union':
      return branches(def, value).flatMap((option) => schemasAt(option, path, value));
    case 'array':
      return path.length === 0 ? [typed] : schemasAt(def.element, rest, next);
    case 'record':
      return path.length === 0 ? [typed] : schemasAt(def.valueType, rest, next);
    case 'object': {
      const field = first === undefined ? undefined : def.shape[String(first)];
      if (first === undefined) return [typed];
      return field ? schemasAt(field, rest, next) : [];
    }
    default:
      return path.length === 0 ? [typed] : [];
  }
}

/** Of a discriminated union, the branch that the value names; else all. */
function branches(def: z.core.$ZodUnionDef, value: unknown): readonly z.core.$ZodType[] {
  const name = (def as Partial<z.core.$ZodDiscriminatedUnionDef>).discriminator;
  if (name === undefined) return def.options;
  const chosen = def.options.filter((option) =>
    option._zod.propValues?.[name]?.has(valueAt(value, [name]) as string),
  );
  return chosen.length > 0 ? chosen : def.options;
}
