import { describe, expect, it } from 'vitest';
import { imageSize } from '#shared/report/build/imageSize';

const base64 = (bytes: readonly number[]) => Buffer.from(bytes).toString('base64');
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
/** A segment that says nothing of the size. */
const APP0 = [0xff, 0xe0, 0, 6, 1, 2, 3, 4];
const sof = (marker: number, height: number, width: number) => [
  ...[0xff, marker, 0, 11, 8],
  ...[height >> 8, height & 255, width >> 8, width & 255],
  ...[1, 1, 0x11, 0],
];

describe('the size of a picture', () => {
  it('is read from a PNG', () => {
    const bytes = [...PNG_HEAD, 0, 0, 1, 44, 0, 0, 0, 200];
    expect(imageSize(base64(bytes))).toEqual({ width: 300, height: 200 });
  });

  it.each([0xc0, 0xc2])('is read from a JPEG, after other segments (SOF %i)', (marker) => {
    expect(imageSize(base64([0xff, 0xd8, ...APP0, ...sof(marker, 480, 640)]))).toEqual({
      width: 640,
      height: 480,
    });
  });

  it.each([
    ['nothing', []],
    ['something else', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['a PNG that ends early', PNG_HEAD],
    ['a JPEG that ends early', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
    ['a JPEG whose segment has no length', [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0]],
    ['a PNG without extent', [...PNG_HEAD, 0, 0, 0, 0, 0, 0, 0, 9]],
  ])('is not known of %s', (_, bytes) => {
    expect(imageSize(base64(bytes))).toBeNull();
  });
});
