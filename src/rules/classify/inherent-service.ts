import type { DrugEntry } from '../../code-sets/code-set.ts';
import type { Administration } from '../../domain/administration.ts';
import type { Quantity } from '../../domain/drug.ts';
import { CMS_CLAIMS_CH12, MIAMI_OBC, NCCI_PTP, NORIDIAN_CHEMO, cite } from '../citations.ts';
import { day, drugExample, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

const because: Partial<Record<NonNullable<Administration['purpose']>, string>> = {
  'keep-vein-open': 'fluid that keeps a vein open is part of the other service',
  flush: 'a flush is part of the other service',
  carrier: 'fluid that carries a drug is part of that drug’s administration',
  contrast: 'contrast is part of the imaging study',
  anaesthesia: 'part of the anaesthesia service',
  procedure: 'part of the procedure',
  transfusion: 'fluid and premedication of a transfusion are part of it',
};

/** The fluid or heparin that a line is flushed with, by the name it is listed under. */
const flushName = /\bflush\b/i;

/** A flush or a lock, or ("NS KVO", "normal saline TKO") fluid that only keeps a vein open: one look at a name for both. */
const knownName = /\b(?:(flush|saline[ -]lock|hep(?:arin)?[ -]lock)|kvo|tko|keep(?:s|ing)? (?:the |a )?vein open|(?:vein|line) open)\b/i;

const flushSolution = /\bheparin\b/i;

/** Contrast by what it is called, or by the agents that the drug table lists by their strength only. */
const contrastName = /\b(?:contrast|gadolinium|iohexol|omnipaque|iopamidol|isovue|iodixanol|visipaque)\b/i;

const flushOfPort = (name: string, hcpcs: string, dose: Quantity) =>
  day().give('port-flush', name, { start: '8:00' }, { category: undefined, drug: { name, hcpcs }, dose });

export const inherentService = defineRule({
  id: 'classify/inherent-service',
  statement:
    'Flush, keep-open and carrier fluid, contrast, and what belongs to a procedure, an anaesthetic or a transfusion are part of another service and are not coded, whatever category was charted: a category overrides the drug table, not what the dose was given for. A flush, fluid that keeps a vein open and contrast are known by their purpose or by their name; the flush of an implanted port is a service of its own, which its fluid and heparin belong to.',
  covers: ['R47', 'R57', 'R67', 'R68'],
  cites: [cite(CMS_CLAIMS_CH12), cite(NORIDIAN_CHEMO), cite(MIAMI_OBC), cite(NCCI_PTP, 'heparin is column 2 of the flush')],
  /** The reason that the chart itself gives, or undefined when it may be coded. */
  decide: ({ category, purpose, route }: Administration): string | undefined => {
    const isPortFlush = route === 'port-flush' && purpose === 'flush' && category !== 'not-coded';
    if (purpose !== undefined && !isPortFlush && because[purpose] !== undefined) return because[purpose];
    return category === 'not-coded' ? 'marked as part of another service' : undefined;
  },
  /**
   * The reason that a drug's name gives, as charted or as the drug table has it; undefined for any other drug.
   * @param listed its name in the drug table
   */
  ofDrugNamed: (route: Administration['route'], charted: string, listed: string | undefined): string | undefined => {
    const known = knownName.exec(charted);
    if (known !== null && known[1] === undefined) return because['keep-vein-open'];
    if (route !== 'port-flush' && (known !== null || (listed !== undefined && flushName.test(listed)))) return because.flush;
    // Of contrast that the table lists, the table says so, and its product keeps a line of its own.
    return listed === undefined && contrastName.test(charted) ? because.contrast : undefined;
  },
  /** What a line is flushed with: fluid and heparin. What clears a blocked one is a drug that treats. */
  isFlushSolution: (listed: DrugEntry): boolean => listed.category === 'hydration-fluid' || flushSolution.test(listed.name),
  examples: () => [
    example('marked as not coded', day().push('contrast agent', '8:00', { category: 'not-coded', purpose: 'procedure' }), []),
    example('a flush by its purpose', day().infusion('normal saline', '8:00', '9:00', { category: undefined, purpose: 'flush' }), []),
    example('fluid that keeps a vein open', day().infusion('normal saline', '8:00', '12:00', { category: undefined, purpose: 'keep-vein-open' }), []),
    example('fluid that carries the drug', day().infusion('ceftriaxone', '8:00', '9:00').infusion('normal saline', '8:00', '9:00', { category: undefined, purpose: 'carrier' }), ['96365']),
    example('contrast', day().push('gadoteridol', '8:00', { category: undefined, purpose: 'contrast' }), []),
    example('given for an anaesthetic', day().push('propofol', '8:00', { category: undefined, purpose: 'anaesthesia' }), []),
    example('given for a procedure', day().push('midazolam', '8:00', { category: undefined, purpose: 'procedure' }), []),
    example('fluid between two units of blood', day().infusion('normal saline', '8:00', '9:00', { category: undefined, purpose: 'transfusion' }), []),
    example('premedication that no protocol swallows', day().push('diphenhydramine', '8:00', { category: undefined, purpose: 'premedication' }), ['96374']),
    example('a charted category does not change what it was given for', day().push('A', '8:00', { category: 'therapeutic', purpose: 'procedure' }), []),
    example('fluid beside an imaging study is no hydration, though charted as such', day().hydration('8:00', '10:00', { purpose: 'contrast' }), []),
    example('hydration for dehydration is', day().hydration('8:00', '9:00', { purpose: 'dehydration' }), ['96360']),
    example('the flush of a port is its own service', day().give('port-flush', 'heparin', { start: '8:00' }, { category: undefined, purpose: 'flush' }), ['96523']),
    drugExample('the heparin of that flush has no line', flushOfPort('heparin', 'J1642', { amount: 500, unit: 'units' }), [], ['classify/inherent-service']),
    drugExample('nor has its saline', flushOfPort('normal saline', 'J7050', { amount: 10, unit: 'mL' }), [], ['classify/inherent-service']),
    drugExample('what dissolves a clot in it has one', flushOfPort('alteplase', 'J2997', { amount: 2, unit: 'mg' }), ['J2997 x2'], ['!classify/inherent-service']),
    drugExample('heparin under the skin has one', day().give('sc-injection', 'heparin', { start: '8:00' }, { drug: { name: 'heparin', hcpcs: 'J1644' }, dose: { amount: 5000, unit: 'units' } }), ['J1644 x5']),
    example(
      'heparin for a lock is a flush by its code',
      day().infusion('ceftriaxone', '8:00', '9:00').push('heparin', '9:01', { category: undefined, drug: { name: 'heparin', hcpcs: 'J1642' } }),
      ['96365'],
      ['!classify/unknown-drug'],
    ),
    example('heparin that treats is none', day().push('heparin', '9:01', { category: undefined, drug: { name: 'heparin', hcpcs: 'J1644' } }), ['96374']),
    example('a flush by its name', day().push('saline flush', '8:00', { category: undefined }), [], ['!classify/unknown-drug']),
    example('fluid that keeps a vein open, by its name', day().infusion('ceftriaxone', '8:00', '9:00').infusion('normal saline KVO', '9:00', '12:00', { category: undefined }), ['96365'], ['!classify/unknown-drug']),
    example('by another name for it', day().infusion('NS 20 mL/h to keep vein open', '9:00', '12:00', { category: undefined }), []),
    example('a saline lock', day().push('saline lock', '8:00', { category: undefined }), [], ['!classify/unknown-drug']),
    example('fluid that is charted as hydration is, whatever its name, and asks for its reason', day().hydration('9:00', '12:00', { drug: { name: 'normal saline TKO' } }), ['96360', '96361 x2'], ['classify/category-override']),
    example('contrast by its name', day().push('iohexol', '8:00', { category: undefined }).push('ondansetron', '8:05', { category: undefined }), ['96374'], ['!classify/unknown-drug']),
    example('a flush charted as a drug needs its reason', day().push('heparin flush', '8:00', { category: 'therapeutic' }), ['96374'], ['classify/category-override']),
  ],
});
