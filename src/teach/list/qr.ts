import { encode } from 'uqr';

/* Fetched when someone asks for a QR code. */

/** Above it the squares are too small to scan from paper. */
const LARGEST_VERSION = 30;
const BORDER = 4;

/** A QR code: squares on a side, and an SVG path of its dark squares, one unit each. */
export interface QrPath {
  size: number;
  path: string;
}

/** Draws a text as QR code; undefined where it is too long for one that phones can scan. */
export function qrPath(text: string): QrPath | undefined {
  let data: boolean[][];
  try {
    ({ data } = encode(text, {
      ecc: 'L',
      boostEcc: true,
      maxVersion: LARGEST_VERSION,
      border: BORDER,
    }));
  } catch {
    return undefined;
  }
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const start = x;
      while (row[x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
    }
  });
  return { size: data.length, path };
}
