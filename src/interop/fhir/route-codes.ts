/** Kinds of route that an import tells apart; `other` is kept and never coded. */
export type RouteFamily =
  | 'iv'
  | 'im'
  | 'sc'
  | 'intra-arterial'
  | 'intrathecal'
  | 'intraperitoneal'
  | 'intrapleural'
  | 'intralesional'
  | 'intraventricular-reservoir'
  | 'other';

export type MethodHint = 'push' | 'infusion';

const snomed: Readonly<Record<string, RouteFamily>> = {
  '47625008': 'iv',
  '255560000': 'iv',
  '419993007': 'iv',
  '418114005': 'iv',
  '78421000': 'im',
  '34206005': 'sc',
  '263887005': 'sc',
  '58100008': 'intra-arterial',
  '38239002': 'intraperitoneal',
  '72607000': 'intrathecal',
  '372464004': 'other',
  '417255000': 'other',
  '26643006': 'other',
};

const nci: Readonly<Record<string, RouteFamily>> = {
  C38276: 'iv',
  C28161: 'im',
  C38299: 'sc',
  C38238: 'other',
  C38284: 'other',
  C38288: 'other',
  C38305: 'other',
};

/** HL7 v2 table 0162, its two usual local additions (IVP, IVPB), and the v3 route codes. */
const hl7: Readonly<Record<string, RouteFamily>> = {
  IV: 'iv',
  IVP: 'iv',
  IVPB: 'iv',
  IVINJ: 'iv',
  IM: 'im',
  SC: 'sc',
  SQ: 'sc',
  IA: 'intra-arterial',
  IHA: 'intra-arterial',
  IT: 'intrathecal',
  IP: 'intraperitoneal',
  ...Object.fromEntries(
    [
      'ID',
      'IDINJ',
      'EP',
      'IC',
      'IB',
      'IS',
      'IO',
      'PF',
      'IH',
      'PO',
      'SL',
      'PR',
      'TD',
      'TP',
      'NS',
      'NG',
      'OP',
      'OTH',
      'UR',
      'AP',
      'B',
    ].map((code) => [code, 'other' as const]),
  ),
};

/** The family of a coded route; undefined for a code system or a code that is not known here. */
export function routeOfCode(system: string | undefined, code: string): RouteFamily | undefined {
  if (system === undefined) return undefined;
  const own = (table: Readonly<Record<string, RouteFamily>>): RouteFamily | undefined =>
    Object.hasOwn(table, code) ? table[code] : undefined;
  if (/snomed\.info\/sct|2\.16\.840\.1\.113883\.6\.96$/.test(system)) return own(snomed);
  if (/ncithesaurus|ncimeta|2\.16\.840\.1\.113883\.3\.26\.1\.1$/i.test(system)) return own(nci);
  if (/v2-0162|v2\/0162|113883\.12\.162$|RouteOfAdministration|113883\.5\.112$/i.test(system))
    return own(hl7);
  return undefined;
}

const words: readonly (readonly [RegExp, RouteFamily])[] = [
  [/intra-?\s?venous|\biv(?:p|pb|pca|f|inj)?\b|\bi\.v\./i, 'iv'],
  [/intra-?\s?muscular|\bim\b|\bi\.m\./i, 'im'],
  [/sub-?\s?cut|\bsub-?q\b|\bs[cq]\b|\bsc ?pump\b/i, 'sc'],
  [/intra-?\s?arterial|hepatic artery|\bia\b/i, 'intra-arterial'],
  [/intra-?\s?thecal/i, 'intrathecal'],
  [/intra-?\s?periton/i, 'intraperitoneal'],
  [/intra-?\s?pleural/i, 'intrapleural'],
  [/intra-?\s?lesion/i, 'intralesional'],
  [/ommaya|ventricular reservoir/i, 'intraventricular-reservoir'],
  [
    /\b(?:po|pr|sl|ng|gt|oral|orally|rectal|rectally|nasal|nasally|sublingual|buccal|topical|transdermal|patch|inhal\w*|neb\w*|ophthalmic|otic|vaginal|intradermal|epidural|intraosseous|intravesical|intravitreal|intra-?articular|flush|lock)\b|by mouth|tablet|capsule|suppository|non iv meds/i,
    'other',
  ],
];

/** The one family that a text names; undefined when it names none, or several (“IV/IM”). */
export function routeOfText(text: string): RouteFamily | undefined {
  let named: RouteFamily | undefined;
  for (const [pattern, family] of words) {
    if (!pattern.test(text)) continue;
    if (named !== undefined) return undefined;
    named = family;
  }
  return named;
}
