const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Has Chromium compile files whole and off the main thread while they load, instead of function by function when each is
 * first called. The hint has to be the very first line, and others write at the head of a file too, so it comes last.
 * @param {(chunk: { readonly moduleIds: readonly string[] }) => boolean} isMeant
 * @returns {import('vite').Plugin}
 */
export function compiledAsItLoads(isMeant) {
  return {
    name: 'compiled-as-it-loads',
    apply: 'build',
    // A file that comes to have the hint is another file: its name is kept by browsers for ever.
    augmentChunkHash: (chunk) => (isMeant(chunk) ? hint : undefined),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && isMeant(chunk)) chunk.code = `${hint}${chunk.code}`;
      },
    },
  };
}
