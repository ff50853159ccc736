/** What the short badges of `AdministrationReading` stand for. */
export const roleNames: Readonly<Record<string, string>> = {
  INIT: 'initial service',
  SEQ: 'sequential',
  CONC: 'concurrent',
  PUSH: 'push of another drug',
  RPT: 'same drug again',
  HRS: 'further hours only',
  INJ: 'stands alone',
  PUMP: 'prolonged, by pump',
};

/** What a badge stands for in full; those of hours carry their number. */
export const roleName = (badge: string): string => roleNames[badge] ?? 'further hours';
