/**
 * Draws the app's icon in every size and format that the systems want, from assets/icons/icon.svg. Run by hand after the
 * drawing has changed: `npx tsx electron/packaging/icons.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../launcher/browsers';

const FOLDER = path.resolve(import.meta.dirname, '../../assets/icons');
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** The types under which macOS looks for a PNG of each size. */
const ICNS_TYPES: Record<string, number> = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};
const PNG_SIZES = [256, 512, 1024];

async function drawAll(sizes: Set<number>): Promise<Map<number, Buffer>> {
  const svg = await readFile(path.join(FOLDER, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox'],
  });
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
    );
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

/** A Windows icon: a directory of 16-byte entries, then the PNGs. A size of 256 is written as 0. */
function ico(images: [size: number, png: Buffer][]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(([size, png], index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(([, png]) => png)]);
}

/** A macOS icon: blocks of type, length and PNG within one block. */
function icns(images: [type: string, png: Buffer][]): Buffer {
  const block = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + content.length, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(images.map(([type, png]) => block(type, png))));
}

const drawn = await drawAll(new Set([...ICO_SIZES, ...Object.values(ICNS_TYPES), ...PNG_SIZES]));
const png = (size: number) => drawn.get(size)!;
const save = (name: string, content: Buffer) => writeFile(path.join(FOLDER, name), content);
for (const size of PNG_SIZES) await save(`icon-${size}.png`, png(size));
await save('icon.ico', ico(ICO_SIZES.map((size) => [size, png(size)])));
await save('icon.icns', icns(Object.entries(ICNS_TYPES).map(([type, size]) => [type, png(size)])));
