import { resolvePolicy } from '../domain/policy.ts';
import type { PolicySelection, SwitchId, SwitchValue } from '../domain/policy.ts';
import type { Setting } from '../domain/setting.ts';
import {
  AAPC,
  CGS_HYDRATION,
  CMS_CLAIMS_CH12,
  CMS_CLAIMS_CH4,
  COMPLEX_DRUG_ARTICLES,
  CPT_GUIDELINES,
  FIRST_COAST_SPLIT,
  HAUGEN_QA,
  HCPRO,
  IBC_DRUG_LIST,
  NCCI_ADD_ON,
  NORIDIAN_BUNDLING,
  NORIDIAN_CHEMO,
  PALMETTO_A53778,
  PALMETTO_RITUXIMAB,
  QHR,
  SETTLED,
  cite,
} from './citations.ts';
import type { Citation } from './citations.ts';

/** One answer of a preset and where it is written. */
export interface PresetAnswer<Value extends string = string> {
  readonly value: Value;
  readonly cites: readonly Citation[];
}

/** A policy that comes with the program. What it does not answer stays as the setting has it. */
export interface PolicyPreset {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Absent = both. */
  readonly setting?: Setting;
  readonly cites: readonly Citation[];
  readonly answers: { readonly [Q in SwitchId]?: PresetAnswer<SwitchValue<Q>> };
}

const answer = <Value extends string>(value: Value, ...cites: readonly Citation[]): PresetAnswer<Value> => ({ value, cites });

const allDefaults = (setting: Setting): PolicyPreset['answers'] =>
  Object.fromEntries(Object.entries(resolvePolicy(setting).switches).map(([id, value]) => [id, { value, cites: [] }]));

/**
 * The presets: the default reading of either setting written out in full, and the readings of contractors and payers
 * as far as a source of them has been read. A preset holds what its source says and nothing else.
 */
export const policyPresets: readonly PolicyPreset[] = [
  {
    id: 'cpt-facility',
    name: 'CPT, facility',
    description: 'The default reading of a hospital claim, every question answered: hierarchy, summed minutes, each hour dated by its start.',
    setting: 'facility',
    cites: [cite(CPT_GUIDELINES), cite(CMS_CLAIMS_CH4), cite(SETTLED)],
    answers: allDefaults('facility'),
  },
  {
    id: 'cpt-professional',
    name: 'CPT, professional',
    description: 'The default reading of an office claim, every question answered: primary reason, missing times asked of the record, dated by the start.',
    setting: 'professional',
    cites: [cite(CPT_GUIDELINES), cite(CMS_CLAIMS_CH12), cite(SETTLED)],
    answers: allDefaults('professional'),
  },
  {
    id: 'noridian',
    name: 'Noridian',
    description: 'Medicare contractor. The hierarchy beats the parent lists in both settings; the class of a drug, not its name, decides on the chemotherapy codes.',
    cites: [cite(NORIDIAN_CHEMO), cite(NORIDIAN_BUNDLING)],
    answers: {
      Q14: answer('class-list', cite(NORIDIAN_BUNDLING, '2 Jan 2025')),
      Q24: answer('forbid', cite(NORIDIAN_CHEMO)),
    },
  },
  {
    id: 'palmetto',
    name: 'Palmetto GBA',
    description: 'Medicare contractor. Concurrent from 16 common minutes, a stop may be calculated, and an infusion that ended early stays an infusion.',
    cites: [cite(PALMETTO_A53778), cite(PALMETTO_RITUXIMAB)],
    answers: {
      Q4: answer('16', cite(PALMETTO_A53778), cite(HAUGEN_QA, 'quoting it')),
      Q9: answer('infusion', cite(PALMETTO_RITUXIMAB)),
      Q19: answer('allow', cite(PALMETTO_A53778)),
    },
  },
  {
    id: 'first-coast',
    name: 'First Coast',
    description: 'Medicare contractor. A dose in two syringes is one injection; drugs on its list are therapeutic.',
    cites: [cite(FIRST_COAST_SPLIT), cite(COMPLEX_DRUG_ARTICLES, 'A59074')],
    answers: {
      Q13: answer('one', cite(FIRST_COAST_SPLIT)),
      Q14: answer('mac-list', cite(COMPLEX_DRUG_ARTICLES, 'A59074')),
    },
  },
  {
    id: 'cgs',
    name: 'CGS',
    description: 'Medicare contractor, after Coding Clinic 1Q 2012. What electrolytes were ordered for decides whether a bag is hydration.',
    cites: [cite(CGS_HYDRATION)],
    answers: { Q11: answer('purpose', cite(CGS_HYDRATION)) },
  },
  {
    id: 'volume-floor-2012',
    name: 'Hydration volume floor',
    description: 'Local coverage policies of 2012: 500 mL or less is not reasonable as hydration. No national minimum exists.',
    cites: [cite(HCPRO, 'volume, 2012')],
    answers: { Q20: answer('block', cite(HCPRO, 'volume, 2012: local coverage policies')) },
  },
  {
    id: 'hydration-unbroken',
    name: 'Hydration in one piece',
    description: 'A payer that refused 29 and 20 minutes around chemotherapy: pieces under 31 minutes do not count.',
    cites: [cite(AAPC, 'hydration around chemotherapy, a payer')],
    answers: { Q10: answer('segments', cite(AAPC, 'hydration around chemotherapy, a payer')) },
  },
  {
    id: 'independence-blue-cross',
    name: 'Independence Blue Cross',
    description: 'Payer. Drugs of its list of 26 Apr 2022 are not given under the chemotherapy codes.',
    cites: [cite(IBC_DRUG_LIST)],
    answers: { Q14: answer('mac-list', cite(IBC_DRUG_LIST)) },
  },
  {
    id: 'ask-the-record',
    name: 'Ask the record first',
    description: 'A contractor FAQ as QHR gives it: an infusion without its times is not reported until the record is completed.',
    cites: [cite(QHR, 'contractor FAQ')],
    answers: {
      Q1: answer('query', cite(QHR, 'contractor FAQ')),
      Q2: answer('query', cite(QHR, 'contractor FAQ')),
    },
  },
  {
    id: 'medicare-second-site',
    name: 'Second site marked throughout',
    description: 'A published reading of the Medicare claims manual: 59 on the second initial and on its additional hours.',
    cites: [cite(CMS_CLAIMS_CH12), cite(HCPRO, 'two IV sites')],
    answers: {
      Q17: answer('59', cite(CMS_CLAIMS_CH12)),
      Q18: answer('yes', cite(HCPRO, 'two IV sites')),
    },
  },
  {
    id: 'parent-list',
    name: 'Parent lists as written',
    description: 'The add-on table without the hierarchy: a drug service may hang on a hydration initial.',
    cites: [cite(NCCI_ADD_ON)],
    answers: { Q24: answer('allow', cite(NCCI_ADD_ON)) },
  },
];

/** What an encounter carries of a preset: its id and its answers. */
export const selectionOfPreset = (preset: PolicyPreset): PolicySelection => ({
  id: preset.id,
  switches: Object.fromEntries(Object.entries(preset.answers).map(([id, { value }]) => [id, value])) as NonNullable<PolicySelection['switches']>,
});
