import { isoDate } from '../../../src/domain/clock-time.ts';
import { fromEncounterFile } from '../../../src/domain/decode-encounter.ts';
import { resolvePolicy } from '../../../src/domain/policy.ts';
import { codeEncounter } from '../../../src/rules/index.ts';
import { pushOrInfusion } from '../../../src/rules/time/push-or-infusion.ts';
import { openCodeSets } from '../../../src/cli/open-code-sets.ts';

const date = isoDate('2026-11-02');

/** Infusion or push, by the rule alone. */
export const decide = (minutes: number): string =>
  pushOrInfusion.decide(minutes, pushOrInfusion.infusionFrom.on(date), 'push', true);

/** A whole encounter of one bag, with lines, findings and proof. @param codeSets directory of the releases */
export function codeOneBag(codeSets: string): (minutes: number) => string {
  const opened = openCodeSets(codeSets).codeSetFor(date);
  if (!opened.ok) throw new Error(opened.error.message);
  const encounters = Array.from({ length: 121 }, (_, minutes) =>
    fromEncounterFile({
      schemaVersion: 1,
      id: `bag-${String(minutes)}`,
      setting: 'facility',
      dateOfService: date,
      accessSites: [{ id: 's1', kind: 'peripheral-iv' }],
      administrations: [
        {
          id: 'a1',
          accessSiteId: 's1',
          route: 'iv-infusion',
          drug: { name: 'ceftriaxone', hcpcs: 'J0696' },
          dose: { amount: 1, unit: 'g' },
          start: `${date}T08:00`,
          stop: `${date}T${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
        },
      ],
    }),
  );
  return (minutes) => {
    const encounter = encounters[minutes];
    if (encounter === undefined) throw new Error('no such encounter');
    const coded = codeEncounter(
      { ...encounter },
      opened.value,
      resolvePolicy(encounter.setting, encounter.policy),
    );
    return coded.lines[0]?.code === '96365' ? 'infusion' : 'push';
  };
}
