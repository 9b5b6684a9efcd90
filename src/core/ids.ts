import { z } from 'astro/zod';

/** Lower-case words joined by single hyphens: the one form of every identifier and address part. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Schema of an identifier: page slug, anchor, objective, term, item or option. */
export const idSchema = () =>
  z
    .string()
    .regex(ID_PATTERN, 'Use lower-case letters, digits and single hyphens, as in "hak-pasien".');

/** Schema of a place in an article: `slug#anchor`, for example `klien-bukan-pasien#hak-pasien`. */
export const placeSchema = () =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'Write article and anchor as in "klien-bukan-pasien#hak-pasien".',
    );

/** Splits a place `slug#anchor`; the input must have passed {@link placeSchema}. */
export function splitPlace(place: string): { slug: string; anchor: string } {
  const [slug = '', anchor = ''] = place.split('#');
  return { slug, anchor };
}
