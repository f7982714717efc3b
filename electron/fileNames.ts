/** File names that every system takes. */

/** Most file systems take 255 bytes; room is left for an ending and for what a copy adds. */
const MAX_BYTES = 200;
const FALLBACK = 'Workshop';

/** What Windows, macOS or a shell would take for something else: separators, wildcards, controls, lone surrogates. */
const UNSAFE = /[\p{Cc}\p{Cs}<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Names that Windows keeps for devices, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/iu;

/** @returns a file name, without ending, that is safe on every system and resembles the wish */
export function safeFileName(wish: string): string {
  const name = trimmed(cut(trimmed(wish.replace(UNSAFE, ' ').replace(/\s+/gu, ' ')), MAX_BYTES));
  if (name === '') return FALLBACK;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Without leading dots (hidden files), and without the trailing dots and spaces that Windows drops. */
const trimmed = (name: string) => name.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '');

/** The longest start of whole characters that fits. */
function cut(name: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
}
