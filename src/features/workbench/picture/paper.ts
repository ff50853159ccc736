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
}

export const text = (x: number, y: number, words: string, { size = 11, weight = 400, fill = ink.text, anchor, isMono = false }: TextStyle = {}): SvgNode =>
  svg(
    'text',
    { x: round(x), y: round(y), 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor, ...(isMono ? { 'font-family': fonts.mono } : {}) },
    words,
  );

/** Two digits are plenty, and equal drawings are equal text. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Width of a letter as a part of its size: of the widest common fonts, since there is no page to measure on where a file is made. */
const letter = { plain: 0.61, bold: 0.68, capitals: 0.8 } as const;

export type Lettering = keyof typeof letter;

/** About how wide words are, in pixels. */
export const widthOf = (words: string, size = 11, lettering: Lettering = 'plain'): number => words.length * size * letter[lettering];

/** The words cut to a width, with an ellipsis. */
export function cut(words: string, width: number, size = 11, lettering: Lettering = 'plain'): string {
  const room = Math.floor(width / (size * letter[lettering]));
  return words.length <= room ? words : `${words.slice(0, Math.max(0, room - 1))}…`;
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

export const fillOf = (tone: string): string =>
  tone === 'hydration' || tone === 'chemotherapy' ? `url(#dl-${tone})` : toneOf(tone).fill;
