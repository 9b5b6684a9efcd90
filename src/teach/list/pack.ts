import { strToU8, zipSync } from 'fflate';
import { type CartridgeInput, cartridgeFiles } from './cartridge.ts';

/* Fetched when a teacher asks for a cartridge. */

/** The archive (`.imscc`); the same input gives the same bytes. */
export function packCartridge(input: CartridgeInput): Uint8Array<ArrayBuffer> {
  const files = Object.entries(cartridgeFiles(input)).map(([name, text]) => [name, strToU8(text)]);
  // The earliest time an archive can hold, local as its format wants it.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}
