import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import id from './content/i18n/id.json' with { type: 'json' };
import { articleFields } from './src/articles/schema.ts';

/** Every key of the Indonesian strings, so that Starlight hands all of them on. */
const ownStrings = z.object(Object.fromEntries(Object.keys(id).map((key) => [key, z.string()])));

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    // Optional here, required in our own check: Starlight validates injected pages by it as well.
    schema: docsSchema({ extend: z.object(articleFields).partial() }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: ownStrings }) }),
};
