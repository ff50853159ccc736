const ruleFile = /\/src\/rules\/(?:catalogue|[a-z-]+\/[a-z-]+)\.ts$/;
const examplesFile = /\/src\/rules\/rule-examples\.ts$/;
const mark = '?examples-only';

/** The object that a module gives to `defineRule`. */
function ruleObject(program) {
  let found;
  const walk = (node) => {
    if (node === null || typeof node !== 'object' || found !== undefined) return;
    if (Array.isArray(node)) {
      node.forEach(walk);
    } else if (node.type === 'CallExpression' && node.callee.name === 'defineRule') {
      found = node.arguments[0];
    } else {
      for (const [key, value] of Object.entries(node)) if (key !== 'start' && key !== 'end') walk(value);
    }
  };
  walk(program.body);
  return found;
}

/**
 * Parts the rules from their examples, which are a third of them and which only some screens show. The app starts with
 * rules without examples. What `src/rules/rule-examples.ts` imports is a second copy of the rule files, of which only
 * ids and examples are left; it becomes a chunk of its own, loaded when asked for. Tests run on the sources as they are.
 * @returns {import('vite').Plugin}
 */
export function ruleExamplesApart() {
  return {
    name: 'rule-examples-apart',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (importer === undefined || !(importer.endsWith(mark) || examplesFile.test(importer))) return undefined;
        const resolved = await this.resolve(source, importer.replace(mark, ''), { ...options, skipSelf: true });
        return resolved !== null && ruleFile.test(resolved.id) ? { ...resolved, id: `${resolved.id}${mark}`, moduleSideEffects: false } : resolved;
      },
    },
    transform: {
      filter: { id: /\/src\/rules\/[a-z-]+\/[a-z-]+\.ts(?:\?examples-only)?$/ },
      handler(code, id) {
        if (!code.includes('defineRule(')) return undefined;
        const rule = ruleObject(this.parse(code));
        if (rule === undefined) return undefined;
        const named = (name) => rule.properties.find((property) => property.key?.name === name);
        const examples = named('examples');
        const isCopy = id.endsWith(mark);
        const [from, to, text] = isCopy
          ? [rule.start, rule.end, `{ ${[named('id'), examples].map(({ start, end }) => code.slice(start, end)).join(', ')} }`]
          : [examples.value.start, examples.value.end, '() => []'];
        return { code: code.slice(0, from) + text + code.slice(to), map: null };
      },
    },
  };
}
