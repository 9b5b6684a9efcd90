import { z } from 'astro/zod';
import { idSchema } from '../core/ids.ts';
import { localizedText } from '../core/languages.ts';

/** `content/curriculum.yaml`: units and the order of articles. */
export const curriculumSchema = z.strictObject({
  units: z
    .array(
      z.strictObject({
        id: idSchema(),
        title: localizedText(),
        summary: localizedText(),
        articles: z.array(idSchema()).describe('Slugs in reading order; each page must exist.'),
      }),
    )
    .min(1),
});

export type Curriculum = z.infer<typeof curriculumSchema>;
export type Unit = Curriculum['units'][number];
