import { mkdirSync, writeFileSync } from 'node:fs';
import { SCHEMAS, schemaFiles } from '../check/schemas.ts';

/* `npm run schemas`: writes the JSON Schemas by which editors check YAML while an author types. */

mkdirSync(SCHEMAS, { recursive: true });
for (const { file, text } of schemaFiles()) writeFileSync(file, text);
console.log(`Wrote ${schemaFiles().length} schemas to ${SCHEMAS}/.`);
