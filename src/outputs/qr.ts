import { encode } from 'uqr';

/** A QR code as the path of an SVG, `size` modules wide and high with its quiet zone. */
export interface QrCode {
  size: number;
  path: string;
}

/** The quiet zone that readers need (ISO/IEC 18004: four modules). */
const QUIET = 4;

/** Draws an address; a quarter of the code may be dirty, torn or in glare. */
export function qrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'Q', border: QUIET });
  const path = data.flatMap((modules, y) =>
    [
      ...modules
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: path.join('') };
}
