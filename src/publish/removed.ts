/** What tells the browser which search fragments no longer exist. */
export const removedFragments = (fragments: string[]): { path: string; content: string } => ({
  path: 'pagefind/removed.json',
  content: `${JSON.stringify(fragments)}\n`,
});
