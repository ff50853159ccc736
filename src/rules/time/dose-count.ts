/** How the doses of one infused drug are counted; numbers are net minutes, one a dose, in order of time. */
export interface DoseCount {
  /** Groups of dose indices; the first group opens the service, every later one earns hours on its own. */
  readonly groups: readonly (readonly number[])[];
  /** Doses that are read as repeat pushes. */
  readonly repeatPushes: readonly number[];
}
