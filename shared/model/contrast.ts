/** How well one colour can be read on another. */

/**
 * Contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, "contrast ratio", with the linear part of sRGB as it is
 * defined there).
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Whether text in a colour can be read on another one. */
export const isLegible = (colour: string, ground: string): boolean =>
  contrast(colour, ground) >= LEAST_CONTRAST;

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
