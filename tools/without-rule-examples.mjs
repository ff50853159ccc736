/**
 * Leaves the examples of the rules out of the app: they are for the tests, which run on the sources, and they are a
 * third of the rules module. A screen that shows them loads them for itself.
 * @returns {import('vite').Plugin}
 */
export function withoutRuleExamples() {
  return {
    name: 'without-rule-examples',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/rules\/[a-z-]+\/[a-z-]+\.ts$/ },
      handler(code) {
        if (!code.includes('defineRule(')) return undefined;
        const found = [];
        const walk = (node) => {
          if (node === null || typeof node !== 'object') return;
          if (Array.isArray(node)) {
            node.forEach(walk);
            return;
          }
          if (node.type === 'Property' && node.key?.name === 'examples') {
            found.push(node.value);
            return;
          }
          for (const [key, value] of Object.entries(node)) if (key !== 'start' && key !== 'end') walk(value);
        };
        walk(this.parse(code).body);
        let result = code;
        for (const { start, end } of found.toReversed()) result = `${result.slice(0, start)}() => []${result.slice(end)}`;
        return { code: result, map: null };
      },
    },
  };
}
