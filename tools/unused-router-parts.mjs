const routerFile = /\/node_modules\/react-router\/dist\//;
const debugName = /^\w+\.displayName = "\w+";$/gm;
const component = /^(var|const) (\w+) = (React\d*)\.(createContext|forwardRef|memo)\(/gm;
const classComponent = /^(var \w+ = class extends) (React\d*\.Component) \{$/gm;

/**
 * Lets the build leave out the parts of react-router that nobody imports: forms, scrolling, what a server renders. Their
 * names for a debugger, and calls that are not marked as pure, would keep them in the first load otherwise. Where the
 * package is written otherwise one day, the build only becomes larger, and its ceiling tells.
 * @returns {import('vite').Plugin}
 */
export function unusedRouterParts() {
  return {
    name: 'unused-router-parts',
    apply: 'build',
    transform: {
      filter: { id: routerFile },
      handler: (code) => ({
        code: code
          .replaceAll(debugName, '')
          .replaceAll(component, '$1 $2 = /* @__PURE__ */ $3.$4(')
          .replaceAll(classComponent, '$1 /* @__PURE__ */ (() => $2)() {'),
        map: null,
      }),
    },
  };
}
