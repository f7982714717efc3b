import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getConfig } from 'app-builder-lib/out/util/config/config';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../electron/launcher/build';

/** As electron-builder itself reads it. */
const config = await getConfig(ROOT, path.join(ROOT, 'electron-builder.yml'), null);

describe('the packages', () => {
  it('contain the build and nothing else, in one archive', () => {
    expect(config.files).toEqual([{ filter: ['dist/**', '!dist/inputs.sha256', '!**/node_modules/**/*'] }]);
    expect(config.asar).toBe(true);
    expect(config.npmRebuild).toBe(false);
  });

  // More files beside the archive, scripts that run while packing or installing, addresses that the app would answer to,
  // an archive without its hashes: each would be one more setting.
  it('are made by no setting that is not looked at here', () => {
    const names = (settings: object | null | undefined) => Object.keys(settings ?? {}).toSorted();
    expect(names(config)).toEqual([
      'appId',
      'asar',
      'copyright',
      'directories',
      'electronFuses',
      'extraMetadata',
      'fileAssociations',
      'files',
      'linux',
      'mac',
      'npmRebuild',
      'nsis',
      'productName',
      'publish',
      'win',
    ]);
    expect(names(config.mac)).toEqual(['category', 'icon', 'target']);
    expect(names(config.win)).toEqual(['icon', 'target']);
    expect(names(config.linux)).toEqual(['category', 'icon', 'maintainer', 'synopsis', 'target']);
    expect(names(config.extraMetadata as object)).toEqual(['homepage']);
  });

  it('install for one person, who sees where to', () => {
    expect(config.nsis).toEqual({
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
    });
  });

  it('keep the name under which a system knows the app and its data', () => {
    expect([config.appId, config.productName]).toEqual(['app.causeway.desktop', 'Causeway']);
  });

  it('neither publish nor look for updates', async () => {
    expect(config.publish).toBeNull();
    const { dependencies } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies)).not.toContain('electron-updater');
  });

  it('come as dmg, nsis, AppImage and deb', () => {
    expect([config.mac?.target, config.win?.target, config.linux?.target].flat()).toEqual([
      'dmg',
      'nsis',
      'AppImage',
      'deb',
    ]);
  });

  it('open .causeway files', () => {
    expect(config.fileAssociations).toEqual([
      {
        ext: 'causeway',
        name: 'Causeway workshop',
        description: 'Causeway workshop',
        mimeType: 'application/x-causeway',
        role: 'Editor',
      },
    ]);
  });

  it('start the main that the build writes', async () => {
    const { main } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { main: string };
    expect(main).toBe('dist/electron/main.cjs');
  });
});

describe('the icon', () => {
  const icons = path.join(ROOT, config.directories?.buildResources ?? '');
  const read = (name: string | null | undefined) => readFile(path.join(icons, name ?? ''));

  it('is there for each system, in the format that it takes', async () => {
    expect((await read(config.mac?.icon as string)).subarray(0, 4).toString('latin1')).toBe('icns');
    expect([...(await read(config.win?.icon as string)).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
    const png = await read(config.linux?.icon);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
    expect(existsSync(path.join(icons, 'icon.svg'))).toBe(true);
  });

  it('has in the Windows icon what its directory says', async () => {
    const ico = await read('icon.ico');
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const offset = ico.readUInt32LE(entry + 12);
      return { size: ico.readUInt8(entry) || 256, width: ico.readUInt32BE(offset + 16) };
    });
    expect(entries.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const { size, width } of entries) expect(width).toBe(size);
  });
});
