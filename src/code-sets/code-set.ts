import type { IsoDate } from '../domain/clock-time.ts';
import type { Setting } from '../domain/setting.ts';
import type { BillingCode } from '../domain/ids.ts';
import type { Concept } from './concepts.ts';

/** Modifier indicator of a PTP edit: 0 = never together, 1 = with a modifier when truly distinct. */
export type ModifierIndicator = 0 | 1;

/** Units a date of service. Adjudication indicator 1 = per line, 2 = absolute per date, 3 = per date, may be appealed. */
export interface MueLimit {
  readonly value: number;
  readonly adjudicationIndicator: 1 | 2 | 3;
}

export const drugCategories = [
  'therapeutic',
  'chemotherapy',
  'hormonal-chemotherapy',
  'complex-biologic',
  'payer-dependent-biologic',
  'immune-globulin',
  'hydration-fluid',
  'rsv-antibody',
  'vaccine',
  'contrast',
  'radiopharmaceutical',
  'blood-product',
  'cell-gene-therapy',
  'local-or-ophthalmic',
  'intravesical',
  'unclassified',
] as const;

export type DrugCategory = (typeof drugCategories)[number];

/** One HCPCS drug code: its billing unit and how its kind is administered. */
export interface DrugEntry {
  readonly hcpcs: BillingCode;
  /** Generic name, lower case where the source has it so. */
  readonly name: string;
  readonly brands: readonly string[];
  /** One billing unit is `unitAmount` of `unit`; `upTo` = "up to" that amount. */
  readonly unitAmount?: number;
  readonly unit?: string;
  readonly upTo?: boolean;
  readonly category: DrugCategory;
  /** Short names of usual routes: IV, IM, SC … */
  readonly routes: readonly string[];
  readonly validFrom?: IsoDate;
  /** Last valid date; absent = still valid. */
  readonly validTo?: IsoDate;
  /** Codes that took its place. */
  readonly successors?: readonly BillingCode[];
}

/** Drugs by code, and by generic or brand name in lower case (first entry wins). */
export interface DrugTable {
  readonly byCode: ReadonlyMap<string, DrugEntry>;
  readonly byName: ReadonlyMap<string, DrugEntry>;
  /** Names that several drugs of one category answer to, none of which is meant more than another: what it is, not which. */
  readonly byKind: ReadonlyMap<string, DrugEntry>;
  /** What charts write in short, in lower case, and the names it may stand for; one of a single meaning is in `byName` as well. */
  readonly bedside: ReadonlyMap<string, readonly string[]>;
}

/** A HCPCS code that a package may be billed with. */
export interface NdcMatch {
  readonly hcpcs: BillingCode;
  /** Billing units in one item (vial, syringe, bag) of the package. */
  readonly unitsPerItem: number;
}

/** Matches by package code of 11 digits; most packages have one, some several (by use, or by size of the unit). */
export type NdcCrosswalk = ReadonlyMap<string, readonly NdcMatch[]>;

/** OPPS: status indicator, APC and national rate in dollars. */
export interface OppsEntry {
  readonly statusIndicator: string;
  readonly apc?: string;
  readonly rate?: number;
}

/** One quarter of what CMS publishes, ready to look up. */
export interface CodeSet {
  readonly release: string;
  /** First and last date of service it may be used for. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly codeOf: Readonly<Record<Concept, BillingCode>>;
  readonly conceptOf: ReadonlyMap<string, Concept>;
  /** Own-words label of a code. */
  readonly labelOf: ReadonlyMap<string, string>;
  /** Permitted primaries of an add-on code. */
  readonly addOnPrimaries: ReadonlyMap<string, ReadonlySet<string>>;
  /** `ptp[setting].get(columnOne)?.get(columnTwo)`. */
  readonly ptp: Readonly<Record<Setting, ReadonlyMap<string, ReadonlyMap<string, ModifierIndicator>>>>;
  readonly mue: Readonly<Record<Setting, ReadonlyMap<string, MueLimit>>>;
  readonly opps: ReadonlyMap<string, OppsEntry>;
  readonly drugs: DrugTable;
  /** Absent until a chart names a package: most charts do not. */
  readonly packages?: NdcCrosswalk;
}
