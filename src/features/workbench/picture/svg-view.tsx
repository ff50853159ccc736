import { createElement } from 'react';
import type { ReactElement } from 'react';
import type { SvgNode } from './svg-node.ts';

const camel = (name: string): string =>
  name.startsWith('aria-') ? name : name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A drawing in the page. */
export function svgView(node: SvgNode, key?: number): ReactElement {
  const attributes = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [camel(name), value]));
  const children = node.children.map((child, n) => (typeof child === 'string' ? child : svgView(child, n)));
  return createElement(node.tag, key === undefined ? attributes : { ...attributes, key }, ...children);
}
