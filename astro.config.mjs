import { URL } from 'node:url';
import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';
import { config } from './src/config.ts';

/**
 * Prerendered pages load the register's content as plain modules, not bundled: it finds its data files by
 * the folder it stands in, and runs here exactly as it does in the scripts.
 */
const contentAsItStands = {
  name: 'content-as-it-stands',
  enforce: 'pre',
  resolveId: (source) =>
    source === '#src/outputs/build.ts'
      ? { id: new URL('./src/outputs/build.ts', import.meta.url).href, external: true }
      : null,
};

/** The on-demand bundle carries what it needs, so that a release can stand without node_modules. */
const selfContained = {
  name: 'self-contained',
  apply: 'build',
  config: () => ({ ssr: { noExternal: true, external: ['better-sqlite3'] } }),
};

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
    plugins: [contentAsItStands, selfContained],
    // No script is written into a page: the content security policy allows files only.
    // The oldest browsers with cascade layers: what came later in CSS is rewritten for them.
    build: { assetsInlineLimit: 0, cssTarget: ['chrome99', 'firefox97', 'safari15.4'] },
  },
});
