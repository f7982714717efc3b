import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS } from './test/support/browserFlags.ts';

/** What jsPDF would load for drawing HTML and SVG, which no report does. */
const UNUSED_BY_JSPDF = ['canvg', 'dompurify', 'html2canvas'];

/** Debian's browser where it is; Playwright's own elsewhere. `npm test` names the one that it found. */
const chromium = process.env.CHROMIUM;

/** Most tests know an open workshop. */
const ALL_SENTENCES = [`${import.meta.dirname}/shared/texts/whole.ts`];

export default defineConfig({
  root: 'renderer',
  // Relative addresses serve app://bundle, a loopback address and a file alike.
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // Fonts stay files: a data: font would be outside the content security policy.
    assetsInlineLimit: 0,
    // Module preload needs inline script in old browsers only.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { external: UNUSED_BY_JSPDF },
  },
  worker: { format: 'es', rolldownOptions: { external: UNUSED_BY_JSPDF } },
  test: {
    projects: [
      {
        root: import.meta.dirname,
        plugins: [react()],
        test: {
          name: 'unit',
          setupFiles: ALL_SENTENCES,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/component/**', 'test/e2e/**', 'test/desktop/**'],
          testTimeout: 60_000,
          // They keep nothing in modules; loading these anew for each file would take most of the time.
          isolate: false,
        },
      },
      {
        root: import.meta.dirname,
        plugins: [react()],
        // Workers import these; found only while a test runs, they would make Vite reload its page.
        optimizeDeps: {
          include: [
            '@mantine/hooks',
            '@mantine/notifications',
            '@mantine/spotlight',
            '@xyflow/react',
            'bidi-js',
            'comlink',
            'elkjs/lib/elk-api.js',
            'elkjs/lib/elk-worker.min.js',
            'i18next',
            'jspdf',
            'lucide',
            'lucide-react',
            'svgpath',
            'zod',
          ],
        },
        test: {
          name: 'component',
          setupFiles: ALL_SENTENCES,
          include: ['test/component/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: BROWSER_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
