const catalogueFile = /\/src\/rules\/catalogue\.ts$/;
const ruleFile = /\/src\/rules\/[a-z-]+\/[a-z-]+\.ts$/;
const mark = '?words';

/** What a rule says of itself. The rules that code a claim need none of it; the catalogue needs nothing else. */
const words = new Set(['statement', 'covers', 'settings', 'policy', 'cites', 'exceptionTo', 'examples']);

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
 * Parts what the rules decide from what they say of themselves: statements, sources and examples are more than half of
 * their text, and only explanations and the rule book show them. The catalogue gets a second copy of the rule files, in
 * which all but `decide` is left; every other importer gets the rules without their words. So a chunk that only codes
 * carries no words, and the catalogue is a chunk of its own. Tests run on the sources as they are.
 * @returns {import('vite').Plugin}
 */
export function ruleWordsApart() {
  return {
    name: 'rule-words-apart',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (importer === undefined || !(importer.endsWith(mark) || catalogueFile.test(importer))) return undefined;
        const resolved = await this.resolve(source, importer.replace(mark, ''), { ...options, skipSelf: true });
        return resolved !== null && ruleFile.test(resolved.id) ? { ...resolved, id: `${resolved.id}${mark}` } : resolved;
      },
    },
    transform: {
      filter: { id: /\/src\/rules\/[a-z-]+\/[a-z-]+\.ts(?:\?words)?$/ },
      handler(code, id) {
        if (!code.includes('defineRule(')) return undefined;
        const rule = ruleObject(this.parse(code));
        if (rule === undefined) return undefined;
        const isCopy = id.endsWith(mark);
        const kept = rule.properties.filter(({ key }) => (isCopy ? key?.name !== 'decide' : !words.has(key?.name)));
        const text = kept.map(({ start, end }) => code.slice(start, end)).join(', ');
        return { code: `${code.slice(0, rule.start)}{ ${text} }${code.slice(rule.end)}`, map: null };
      },
    },
  };
}
