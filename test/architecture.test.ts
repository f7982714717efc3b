import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { violations } from './support/importRules';
import { importsOf, readSource, sourcesIn } from './support/sources';

const sources = ['shared', 'electron', 'renderer'].flatMap(sourcesIn);

describe('who imports whom', () => {
  it('is as the rules have it, in every source file', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.flatMap((file) => violations(file, importsOf(readSource(file))))).toEqual([]);
  });

  it('is found out in whatever way it is written', () => {
    const source = `
      import a from './a';
      import type { B } from "./b";
      import './c.css';
      export * from './d';
      export type { E } from './e';
      const f = import('./f');
      const g = require('./g');
      type H = import('./h').H;
      new Worker(new URL('./i.ts', import.meta.url), { type: 'module' });
      const text = "import j from './j'";
    `;
    expect(importsOf(source).sort()).toEqual(
      ['./a', './b', './c.css', './d', './e', './f', './g', './h', './i.ts'].sort(),
    );
  });
});

describe('the rules', () => {
  it.each([
    ['shared/model/workshop.ts', 'react'],
    ['shared/model/workshop.ts', 'node:fs'],
    ['shared/model/workshop.ts', 'dexie'],
    ['shared/report/pages.ts', 'jspdf'],
    ['shared/report/draw.ts', '@mantine/core'],
    ['shared/model/workshop.ts', '../../renderer/session/session'],
    ['shared/model/workshop.ts', '../../electron/files'],
    ['shared/model/workshop.ts', '../../package.json'],
    ['electron/main.ts', '../renderer/platform/index'],
    ['electron/main.ts', 'react'],
    ['electron/files.ts', 'dexie'],
    ['renderer/features/risks/Register.tsx', '../map/MapScreen'],
    ['renderer/features/risks/Register.tsx', '../../features/map/MapScreen?worker'],
    ['renderer/features/risks/Register.tsx', '../../app/App'],
    ['renderer/features/risks/Register.tsx', '../../storage/library'],
    ['renderer/features/risks/Register.tsx', '@xyflow/react'],
    ['renderer/features/map/MapScreen.tsx', 'dexie'],
    ['renderer/features/map/MapScreen.tsx', 'electron'],
    ['renderer/features/map/MapScreen.tsx', 'jspdf'],
    ['renderer/features/map/MapScreen.tsx', 'fs'],
    ['renderer/features/map/MapScreen.tsx', '../../../electron/files'],
    ['renderer/app/App.tsx', '../storage/library'],
    ['renderer/app/App.tsx', '../main'],
    ['renderer/parts/OwnerPicker.tsx', '../features/people/People'],
    ['renderer/session/session.ts', '../parts/OwnerPicker'],
    ['renderer/session/session.ts', '../ui/text'],
    ['renderer/storage/library.ts', '../session/session'],
    ['renderer/workers/report.ts', '../session/session'],
    ['renderer/platform/browser.ts', '../ui/text'],
    ['renderer/ui/EmptyState.tsx', '../parts/OwnerPicker'],
  ])('keep %s from importing %s', (file, imported) => {
    expect(violations(file, [imported])).toEqual([expect.stringContaining(`${file} imports ${imported}: `)]);
  });

  it.each([
    ['shared/report/draw.ts', 'jspdf'],
    ['shared/model/workshop.ts', 'zod'],
    ['shared/file/parse.ts', '../model/workshop'],
    ['electron/main.ts', 'electron'],
    ['electron/cli/causeway.ts', 'node:fs/promises'],
    ['electron/main.ts', '#shared/desktop'],
    ['renderer/main.tsx', './storage/library'],
    ['renderer/main.tsx', './app/App'],
    ['renderer/app/App.tsx', '../features/map/MapScreen'],
    ['renderer/features/map/nodes/nodeTypes.ts', '@xyflow/react'],
    ['renderer/features/map/nodes/nodeTypes.ts', '../stage/Stage'],
    ['renderer/features/risks/Register.tsx', '../../parts/OwnerPicker'],
    ['renderer/features/library/actions.ts', '../../../assets/samples/a.causeway?url'],
    ['renderer/platform/browser.ts', '../../package.json'],
    ['renderer/parts/OwnerPicker.tsx', '../session/session'],
    ['renderer/session/session.ts', '../storage/library'],
    ['renderer/storage/database.ts', 'dexie'],
    ['renderer/ui/EmptyState.tsx', 'react'],
  ])('let %s import %s', (file, imported) => {
    expect(violations(file, [imported])).toEqual([]);
  });
});

describe('the compiler settings of shared/', () => {
  const settings = ts.parseConfigFileTextToJson('tsconfig.json', readSource('shared/tsconfig.json'))
    .config as {
    compilerOptions: { lib: string[]; types: string[] };
    include: string[];
  };

  it('know neither the DOM nor Node, so that neither compiles there', () => {
    expect(settings.compilerOptions.lib).toEqual(['ES2023']);
    expect(settings.compilerOptions.types).toEqual([]);
    expect(settings.include).toEqual(['**/*.ts']);
  });
});
