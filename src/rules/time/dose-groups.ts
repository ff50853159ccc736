/**
 * How the doses of one infused drug are counted, as groups of dose indices in order of time: the first group opens the
 * service, every later one earns hours on its own.
 */
export type DoseGroups = readonly (readonly number[])[];
