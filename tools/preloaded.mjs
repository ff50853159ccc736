/**
 * Has the page fetch what a module will load, side by side with the entry that asks for it: otherwise it is found out
 * about only when the entry runs. With little urgency, so that the styles of the first picture come first.
 * @param {RegExp} module
 * @returns {import('vite').Plugin}
 */
export function preloaded(module) {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const names = new Set(
          Object.values(bundle)
            .filter((file) => file.type === 'chunk' && file.moduleIds.some((id) => module.test(id)))
            .map(({ fileName }) => fileName),
        );
        for (const name of names) for (const imported of bundle[name].imports) names.add(imported);
        const links = [...names].filter((name) => !bundle[name].isEntry);
        return links.map((name) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${name}` },
        }));
      },
    },
  };
}
