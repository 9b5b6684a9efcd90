import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { referencesSchema } from '../../articles/references/schema.ts';
import { articleSchema } from '../../articles/schema.ts';
import { caseSchema, guideSchema } from '../../cases/schema.ts';
import { termSchema } from '../../glossary/schema.ts';
import { contactsSchema } from '../../help/schema.ts';
import { quizSchema } from '../../quiz/schema.ts';
import { curriculumSchema } from '../../site/curriculum-schema.ts';
import { redirectsSchema } from '../../site/redirects.ts';
import type { Content } from './content.ts';
import type { Finding } from './finding.ts';

/** Where editors find the JSON Schemas, from the project's root. */
export const SCHEMAS = 'content/schemas';

const schemas = {
  article: articleSchema,
  case: caseSchema,
  contacts: contactsSchema,
  curriculum: curriculumSchema,
  guide: guideSchema,
  quiz: quizSchema,
  redirects: redirectsSchema,
  references: referencesSchema,
  term: termSchema,
};

/** Path and text of every JSON Schema, made from the zod schemas. */
export function schemaFiles(): { file: string; text: string }[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        // Authors write dates as text; zod makes them dates.
        if (zodSchema._zod.def.type === 'date')
          Object.assign(jsonSchema, { type: 'string', format: 'date' });
      },
    });
    return { file: `${SCHEMAS}/${name}.schema.json`, text: `${JSON.stringify(json, null, 2)}\n` };
  });
}

/** Committed schemas that differ from what the code says. */
export function checkSchemas({ root }: Content): Finding[] {
  return schemaFiles().flatMap(({ file, text }) => {
    const path = join(root, file);
    if (!existsSync(path))
      return [{ file, field: '(file)', found: 'no such file', mend: 'Run "npm run schemas".' }];
    if (readFileSync(path, 'utf8') === text) return [];
    return [{ file, field: '(file)', found: 'out of date', mend: 'Run "npm run schemas".' }];
  });
}
