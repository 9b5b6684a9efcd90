import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { quizDownloads } from '../src/quiz/exports/downloads.ts';

/*
 * Checks the quizzes' packages against the official schemas of 1EdTech (IMS Global). Not part of
 * `npm test`: their licence asks whoever passes them on to register, so they are not in this
 * repository. Whoever has them runs
 *
 *   node tests/lms-schemas.ts <folder>
 *
 * where the folder holds, with the files they import, any of those named below. A schema that is not
 * there is said to be NOT RUN.
 */

const folder = process.argv[2];
if (!folder) {
  console.error('Name the folder with the schemas: node tests/lms-schemas.ts <folder>');
  process.exit(2);
}
xmlRegisterFsInputProviders();

interface Kind {
  name: string;
  schema: string;
  /** Whether a file of a package is of this kind. */
  is: (format: string, path: string) => boolean;
  /** The part that the schema describes; all of it where absent. */
  parts?: RegExp;
}
const KINDS: readonly Kind[] = [
  {
    name: 'QTI 2.1 items and tests',
    schema: 'imsqti_v2p1p1.xsd',
    is: (format, path) => format === 'qti' && path !== 'imsmanifest.xml',
  },
  {
    name: 'QTI 2.1 manifests (content packaging)',
    schema: 'imscp_v1p1.xsd',
    is: (format, path) => format === 'qti' && path === 'imsmanifest.xml',
  },
  {
    name: 'metadata of QTI 2.1 manifests (LOM)',
    schema: 'imsmd_loose_v1p3p2.xsd',
    is: (format, path) => format === 'qti' && path === 'imsmanifest.xml',
    parts: /<lom [\s\S]*?<\/lom>/g,
  },
  {
    name: 'Common Cartridge 1.2 manifests',
    schema: 'ccv1p2_imscp_v1p2_v1p0.xsd',
    is: (format, path) => format === 'cartridge' && path === 'imsmanifest.xml',
  },
  {
    name: 'Common Cartridge 1.2 assessments',
    schema: 'ccv1p2_qtiasiv1p2p1_v1p0.xsd',
    is: (format, path) => format === 'cartridge' && path.endsWith('/kuis.xml'),
  },
  {
    name: 'Common Cartridge 1.2 web links',
    schema: 'ccv1p2_imswl_v1p2.xsd',
    is: (format, path) => format === 'cartridge' && path.endsWith('/artikel.xml'),
  },
];

const packages = quizDownloads()
  .filter(({ format }) => format.type === 'application/zip')
  .map(({ name, format, bytes }) => ({ name, format: format.id, files: unzipSync(bytes()) }));

let faults = 0;
for (const { name, schema, is, parts } of KINDS) {
  const file = join(folder, schema);
  if (!existsSync(file)) {
    console.log(`NOT RUN: ${name}: no ${schema} in ${folder}.`);
    continue;
  }
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }));
  let count = 0;
  for (const { name: archive, format, files } of packages) {
    for (const [path, bytes] of Object.entries(files)) {
      if (!is(format, path)) continue;
      const source = strFromU8(bytes);
      for (const part of parts ? (source.match(parts) ?? []) : [source]) {
        count += 1;
        const document = XmlDocument.fromString(part);
        try {
          validator.validate(document);
        } catch (error) {
          faults += 1;
          const [first] = error instanceof XmlValidateError ? error.details : [];
          console.log(`${archive}: ${path}: ${first?.message.trim() ?? error}`);
        } finally {
          document.dispose();
        }
      }
    }
  }
  console.log(`${name}: ${count} checked against ${schema}.`);
}
if (faults > 0) {
  console.log(`${faults} documents do not hold.`);
  process.exitCode = 1;
}
