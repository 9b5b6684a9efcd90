import { z } from 'astro/zod';
import { addressSchema } from '../core/addresses.ts';
import { idSchema } from '../core/ids.ts';
import { localizedText } from '../core/languages.ts';

const channel = z.strictObject({
  kind: z.enum(['phone', 'whatsapp', 'web']),
  label: z.string().trim().min(1).describe('As a reader sees it: "129", "0811-1129-129".'),
  href: z.string().regex(/^(tel:\+?[\d-]+|https:\/\/\S+)$/, 'Write "tel:…" or an https address.'),
});

/**
 * One help contact. `verifiedOn` only where a person has called; nobody fills it from a web page.
 */
export const contactSchema = z.strictObject({
  id: idSchema(),
  kind: z.enum(['emergency', 'support', 'reporting']),
  name: localizedText(),
  purpose: localizedText().describe('What it is for, and what it is not for.'),
  hours: localizedText().describe('When it answers, or that the source does not say.'),
  area: localizedText().describe('Where it works.'),
  channels: z.array(channel).min(1),
  source: z.strictObject({
    title: z.string().trim().min(1),
    url: addressSchema().optional(),
    date: z.iso.date().describe('The date of the source itself.'),
  }),
  checkedOn: z.iso.date().describe('When the source was last looked up.'),
  verifiedOn: z.iso.date().optional().describe('When a person called and got through.'),
  note: localizedText().optional(),
});

/** `content/contacts.yaml`, in the order in which they are shown; emergency first. */
export const contactsSchema = z.strictObject({ contacts: z.array(contactSchema).min(1) });

export type Contact = z.infer<typeof contactSchema>;
