import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';
import { config } from './src/config.ts';

export default defineConfig({
  adapter: node({ mode: 'middleware' }),
  base: config.base,
  trailingSlash: 'always',
  compressHTML: true,
  // `preserve` writes 410.html beside 404.html, where the server looks for the page of a withdrawn entry.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  // The server checks where a post comes from: machines without an Origin header may post too.
  security: { checkOrigin: false },
  session: false,
  devToolbar: { enabled: false },
  vite: {
    // No script is written into a page: the content security policy allows files only.
    build: { assetsInlineLimit: 0 },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  },
});
