import { z } from 'astro/zod';

/** Schema of an address on the web: https, and a host with a dot in its name. */
export const addressSchema = () =>
  z
    .string()
    .regex(
      /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[:/?#]\S*)?$/i,
      'Write a whole address that begins with https://.',
    );
