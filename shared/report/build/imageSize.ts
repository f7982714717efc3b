/** The size in pixels of a PNG or JPEG file, read from its header. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** Reads bytes out of base64 without decoding the rest; -1 past the end. */
function byteReader(base64: string): (index: number) => number {
  const sextet = (index: number) => VALUES.get(base64[index] ?? '') ?? -1;
  return (index) => {
    const at = Math.floor(index / 3) * 4 + (index % 3);
    const left = sextet(at);
    const right = sextet(at + 1);
    if (left < 0 || right < 0) return -1;
    const bits = 2 * ((index % 3) + 1);
    return ((left << bits) | (right >> (6 - bits))) & 0xff;
  };
}

/** Width and height in pixels; null where the file's header cannot be read. */
export function imageSize(base64: string): { width: number; height: number } | null {
  const byte = byteReader(base64);
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((value, index) => byte(index) === value);
  const size = isPng ? { width: number(byte, 16, 4), height: number(byte, 20, 4) } : jpegSize(byte);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const number = (byte: (index: number) => number, at: number, length: number): number =>
  Array.from({ length }, (_, index) => byte(at + index)).reduce((sum, value) => sum * 256 + value, 0);

/** Walks a JPEG's segments to the one that begins a frame (SOF0 to SOF15, but for DHT, JPG and DAC). */
function jpegSize(byte: (index: number) => number): { width: number; height: number } | null {
  if (byte(0) !== 0xff || byte(1) !== 0xd8) return null;
  for (let at = 2; byte(at) === 0xff;) {
    const marker = byte(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: number(byte, at + 5, 2), width: number(byte, at + 7, 2) };
    }
    const length = number(byte, at + 2, 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}
