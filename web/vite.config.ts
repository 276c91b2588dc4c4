import { defineConfig } from 'vitest/config';

// Everything that the pages load has a name that changes with what is in it, and nothing is inline: so the policy needs no
// exception, and what a browser has kept is right for ever.
export default defineConfig({
  build: {
    target: 'es2022',
    outDir: 'target/pages',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
