import { defineConfig } from 'vite';

/** The pages, built into `apps/web/dist`, which the service serves. In development, `/api` goes to a running service. */
export default defineConfig({
  root: import.meta.dirname,
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
  server: { proxy: { '/api': process.env.PINPOINT_URL ?? 'http://127.0.0.1:3000' } },
});
