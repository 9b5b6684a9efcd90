import type { Package } from './manifest.ts';
export async function* makePdfs(_dist: string, _work: string): AsyncGenerator<{ name: string; bytes: Uint8Array } & Partial<Package>> {}
