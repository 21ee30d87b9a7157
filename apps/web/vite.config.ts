import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const SERVICE = process.env.PINPOINT_URL ?? 'http://127.0.0.1:3000';
const WORKER = new URL('src/service-worker/service-worker.js', import.meta.url);

/** The service worker, which begins with the names of all that the pages need when there is no connection. */
const serviceWorker: Plugin = {
  name: 'service-worker',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
    const shell = ['/', '/icon.svg', '/manifest.webmanifest', ...files.sort().map((name) => `/${name}`)];
    const source = `const SHELL = ${JSON.stringify(shell)};\n${readFileSync(WORKER, 'utf8')}`;
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
  },
};

/** The pages, built into `apps/web/dist`, which the service serves. In development, `/api` goes to a running service. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [serviceWorker],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy takes no data: URLs for scripts and fonts, and a file of its own is cached for good.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      // Packages say "use client" to servers that render React; there is none here.
      onLog: (level, log, pass) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : pass(level, log)),
    },
  },
  css: { postcss: { plugins: [] } },
  server: { proxy: { '/api': SERVICE, '/health': SERVICE } },
});
