import { svg } from './svg-node.ts';
import type { SvgNode } from './svg-node.ts';

/** Colours on paper: the light theme, dark enough to survive a grey printer; each category has a pattern of its own. */
export const ink = {
  text: '#16202b',
  muted: '#4a5766',
  line: '#c8d0d8',
  strong: '#79848f',
  sunken: '#eef1f4',
  paper: '#ffffff',
  error: '#b3261e',
  warning: '#8a5300',
} as const;

interface Tone {
  readonly edge: string;
  readonly fill: string;
}

const tones: Readonly<Record<string, Tone>> = {
  therapeutic: { edge: '#1a64b7', fill: '#d3e6fa' },
  chemotherapy: { edge: '#7d2c86', fill: '#f1daf4' },
  hydration: { edge: '#0a746f', fill: '#cdeeea' },
  'not-coded': { edge: '#5d6874', fill: '#e3e7eb' },
};

export const toneOf = (tone: string): Tone => tones[tone] ?? { edge: ink.muted, fill: ink.sunken };

export const fonts = { sans: "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif", mono: "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" } as const;

export interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isMono?: boolean;
  /** With paper around its letters. */
  readonly isOnHatching?: boolean;
}

const halo = { stroke: ink.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;

export const text = (x: number, y: number, words: string, { size = 11, weight = 400, fill = ink.text, anchor, isMono = false, isOnHatching = false }: TextStyle = {}): SvgNode =>
  svg(
    'text',
    { x: round(x), y: round(y), 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor, ...(isMono ? { 'font-family': fonts.mono } : {}), ...(isOnHatching ? halo : {}) },
    words,
  );

/** Two digits are plenty, and equal drawings are equal text. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Widths of letters as parts of their size, of the widest common fonts: there is no page to measure on where a file is made. */
const letters: readonly (readonly [RegExp, number])[] = [
  [/[ijl|'.,:;!]/, 0.3],
  [/[ ftrI()[\]/-]/, 0.4],
  [/[mMW%@…]/, 1],
  [/[wGOQCDHNU+×–]/, 0.8],
  [/[A-Z]/, 0.7],
];
const otherLetter = 0.63;
const boldness = 1.12;

export type Lettering = 'plain' | 'bold';

function letterWidth(letter: string, size: number, lettering: Lettering): number {
  const [, width] = letters.find(([pattern]) => pattern.test(letter)) ?? [undefined, otherLetter];
  return width * size * (lettering === 'bold' ? boldness : 1);
}

/** About how wide words are, in pixels. */
export const widthOf = (words: string, size = 11, lettering: Lettering = 'plain'): number =>
  Array.from(words).reduce((sum, letter) => sum + letterWidth(letter, size, lettering), 0);

/** The words cut to a width, with an ellipsis. */
export function cut(words: string, width: number, size = 11, lettering: Lettering = 'plain'): string {
  if (widthOf(words, size, lettering) <= width) return words;
  let room = width - widthOf('…', size, lettering);
  const kept = Array.from(words);
  const end = kept.findIndex((letter) => (room -= letterWidth(letter, size, lettering)) < 0);
  return `${kept.slice(0, Math.max(0, end)).join('').trimEnd()}…`;
}

/** The words in a line, or in two where one is too narrow; the second is cut. */
export function inTwoLines(words: string, width: number, size: number, lettering: Lettering): readonly string[] {
  if (widthOf(words, size, lettering) <= width) return [words];
  const parts = words.split(' ');
  const fits = (count: number): boolean => widthOf(parts.slice(0, count).join(' '), size, lettering) <= width;
  const count = parts.findLastIndex((_, n) => n > 0 && fits(n));
  return count < 1 ? [cut(words, width, size, lettering)] : [parts.slice(0, count).join(' '), cut(parts.slice(count).join(' '), width, size, lettering)];
}

/** The patterns that bars refer to; `id`s begin with `dl-`, and a page holds one picture at a time. */
export const patterns = (): SvgNode =>
  svg(
    'defs',
    {},
    svg('pattern', { id: 'dl-discarded', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: 6, height: 6, fill: ink.paper }),
      svg('rect', { width: 1.4, height: 6, fill: ink.strong })),
    svg('pattern', { id: 'dl-hydration', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      svg('rect', { width: 6, height: 6, fill: toneOf('hydration').fill }),
      svg('circle', { cx: 2, cy: 2, r: 0.8, fill: toneOf('hydration').edge })),
    svg('pattern', { id: 'dl-chemotherapy', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
      svg('rect', { width: 5, height: 5, fill: toneOf('chemotherapy').fill }),
      svg('rect', { width: 1, height: 5, fill: toneOf('chemotherapy').edge, 'fill-opacity': 0.45 })),
    svg('pattern', { id: 'dl-open', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
      svg('rect', { width: 6, height: 6, fill: ink.paper }),
      svg('rect', { width: 1.6, height: 6, fill: ink.error })),
  );

export const hasPattern = (tone: string): boolean => tone === 'hydration' || tone === 'chemotherapy';

export const fillOf = (tone: string): string =>
  hasPattern(tone) ? `url(#dl-${tone})` : toneOf(tone).fill;
