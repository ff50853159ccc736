import type { AccessSiteKind } from '../../domain/access-site.ts';
import { asObject, codingsOf, textsOf } from './json-node.ts';

/** A line that a record names. Equal `key` = the same line. */
export interface LineSite {
  readonly key: string;
  readonly kind: AccessSiteKind;
  readonly label: string;
}

const devices: readonly (readonly [RegExp, AccessSiteKind])[] = [
  [/\bpicc\b|peripherally inserted central/i, 'picc'],
  [/\bport\b|port-?a-?cath|mediport|implanted venous/i, 'port'],
  [/\bmid-?line\b/i, 'midline'],
  [
    /\bcvc\b|\bcvl\b|central (?:venous )?(?:line|catheter)|triple lumen|hickman|broviac|groshong/i,
    'central-line',
  ],
];

const veins: readonly (readonly [RegExp, AccessSiteKind, string])[] = [
  [/jugular|\b(?:ij|ej)\b/i, 'central-line', 'jugular'],
  [/subclavian/i, 'central-line', 'subclavian'],
  [/femoral vein/i, 'central-line', 'femoral'],
  [/ante-?\s?cubital|\bacf?\b|cubital fossa/i, 'peripheral-iv', 'antecubital'],
  [/fore-?\s?arm|\bfa\b/i, 'peripheral-iv', 'forearm'],
  [/upper arm/i, 'peripheral-iv', 'upper arm'],
  [/wrist/i, 'peripheral-iv', 'wrist'],
  [/\bhand\b/i, 'peripheral-iv', 'hand'],
  [/\bfoot\b/i, 'peripheral-iv', 'foot'],
  [/\barm\b/i, 'peripheral-iv', 'arm'],
];

/** HL7 v2 table 0163, the entries that name a vein for a line: LAC and RAC are the chest there, not the elbow. */
const table0163: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'arm',
    ACF: 'antecubital',
    UA: 'upper arm',
    UFA: 'forearm',
    MFA: 'forearm',
    LFA: 'forearm',
    H: 'hand',
    F: 'foot',
    EJ: 'jugular',
    IJ: 'jugular',
    SC: 'subclavian',
  }),
);

const muscle = /deltoid|glute|buttock|thigh|vastus|abdom|quadrant|ligament|muscle/i;

function sideOf(text: string): string {
  const isLeft = /\bleft\b|\bl\b|\blt\b/i.test(text);
  const isRight = /\bright\b|\br\b|\brt\b/i.test(text);
  return isLeft === isRight ? '' : isLeft ? 'left' : 'right';
}

function site(kind: AccessSiteKind, side: string, part: string, label: string): LineSite {
  return { key: `${kind}:${side}:${part}`, kind, label: label.slice(0, 200) };
}

const deviceOf = (text: string): LineSite | undefined => {
  const found = devices.find(([pattern]) => pattern.test(text));
  return found === undefined ? undefined : site(found[1], sideOf(text), '', text);
};

/** The line that a text names: “L AC”, “left arm”, “port”. A ligament, a deltoid or a bare side is none. */
export function lineOfText(text: string): LineSite | undefined {
  const nursing = text.replace(/^([LR])(AC|FA)\b/i, '$1 $2');
  if (muscle.test(nursing)) return undefined;
  const device = deviceOf(nursing);
  if (device !== undefined) return { ...device, label: text.slice(0, 200) };
  const vein = veins.find(([pattern]) => pattern.test(nursing));
  if (vein === undefined) return undefined;
  const side = sideOf(nursing);
  const isVague = side === '' && vein[1] === 'peripheral-iv';
  return isVague ? undefined : site(vein[1], side, vein[2], text);
}

function lineOfCode(system: string | undefined, code: string | undefined): LineSite | undefined {
  if (system === undefined || code === undefined || !/v2-0163|v2\/0163|113883\.12\.163$/.test(system))
    return undefined;
  const part = /^[LR]/.test(code) ? table0163.get(code.slice(1)) : undefined;
  if (part === undefined) return undefined;
  const side = code.startsWith('L') ? 'left' : 'right';
  const isCentral = part === 'jugular' || part === 'subclavian';
  return site(isCentral ? 'central-line' : 'peripheral-iv', side, part, `${side} ${part}`);
}

/**
 * The line of an administration, from dosage.site, or where charting put a device into dosage.method.
 * Undefined when neither names a line: then a person places it.
 */
export function readLineSite(dosage: unknown): LineSite | undefined {
  const charted = asObject(dosage)?.['site'];
  for (const { system, code } of codingsOf(charted)) {
    const line = lineOfCode(system, code);
    if (line !== undefined) return line;
  }
  for (const text of textsOf(charted)) {
    const line = lineOfText(text);
    if (line !== undefined) return line;
  }
  return textsOf(asObject(dosage)?.['method'])
    .map(deviceOf)
    .find((line) => line !== undefined);
}
