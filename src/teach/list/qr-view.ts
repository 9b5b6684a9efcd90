import { qrPath } from './qr.ts';

/** A text as QR code in SVG; undefined where it is too long. Black on white in every theme: scanners need it. */
export function drawQrCode(text: string, label: string): SVGElement | undefined {
  const drawn = qrPath(text);
  if (!drawn) return undefined;
  const part = (name: string, attributes: Record<string, string>, ...children: SVGElement[]) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const size = String(drawn.size);
  return part(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    part('rect', { width: size, height: size, fill: '#fff' }),
    part('path', { d: drawn.path, fill: '#000' }),
  );
}
