import { expect, test } from 'vitest';
import { originOf } from '../../../src/site/config.ts';

test.each([
  ['https://bk.example.ac.id', 'https://bk.example.ac.id'],
  ['https://bk.example.ac.id/', 'https://bk.example.ac.id'],
  ['http://localhost:4321', 'http://localhost:4321'],
])('%s is an origin', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});

test.each([
  'bk.example.ac.id',
  'localhost:4321',
  'https://guru.github.io/klien',
  'https://guru.github.io/klien/',
  'https://bk.example.ac.id/?a=1',
  'ftp://bk.example.ac.id',
])('%s is none, and what to write is said', (text) => {
  expect(() => originOf(text)).toThrow(
    `SITE_URL is the origin alone, as https://bk.example.ac.id; a folder goes into BASE_PATH. It says "${text}".`,
  );
});
