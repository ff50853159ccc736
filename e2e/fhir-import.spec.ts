import { expect, test } from './fixtures/coder-test.ts';

const snomed = 'http://snomed.info/sct';
const routes = { iv: '47625008', im: '78421000' } as const;

interface Given {
  readonly drug: string;
  readonly route: keyof typeof routes;
  readonly start: string;
  readonly stop?: string;
  readonly status?: string;
  readonly site?: string;
}

const given = ({ drug, route, start, stop, status = 'completed', site }: Given) => ({
  resource: {
    resourceType: 'MedicationAdministration',
    id: drug,
    status,
    medicationCodeableConcept: { text: drug },
    subject: { reference: 'Patient/p1' },
    effectivePeriod: {
      start: `2026-10-06T${start}:00-04:00`,
      ...(stop === undefined ? {} : { end: `2026-10-06T${stop}:00-04:00` }),
    },
    dosage: {
      route: { coding: [{ system: snomed, code: routes[route] }] },
      ...(site === undefined ? {} : { site: { text: site } }),
      dose: { value: 1, unit: 'g' },
    },
  },
});

const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    given({ drug: 'ceftriaxone', route: 'iv', start: '10:00', stop: '10:40', site: 'Left antecubital' }),
    given({ drug: 'vancomycin', route: 'iv', start: '11:00', stop: '12:35' }),
    given({
      drug: 'cefepime',
      route: 'iv',
      start: '13:00',
      stop: '13:40',
      status: 'entered-in-error',
      site: 'Left antecubital',
    }),
    given({ drug: 'ketorolac', route: 'im', start: '11:05' }),
  ],
};

test('a FHIR bundle opens: what has no line waits to be placed, and what was entered in error earns nothing', async ({
  worklist,
}) => {
  const { outcome, page } = worklist;
  await worklist.open();
  await worklist.importFile('mar.json', JSON.stringify(bundle));
  await expect(outcome).toContainText('Imported 1 encounter');
  const workbench = await worklist.openEncounter('FHIR administrations of 2026-10-06');
  const { claim, timeline } = workbench;

  await expect(timeline.lane('Unplaced').getByRole('button', { name: /^vancomycin/ })).toBeVisible();
  await timeline.expectBar('cefepime', /Entered in error/i);
  await expect(workbench.finding('vancomycin has no access site')).toBeVisible();

  await workbench.row('vancomycin').getByRole('gridcell').nth(2).dblclick();
  await workbench.list.getByRole('combobox', { name: 'Site' }).selectOption('Left antecubital');
  await page.keyboard.press('Enter');
  await expect(workbench.finding('vancomycin has no access site')).toHaveCount(0);
  await claim.expectServices(['96365 ×1', '96367 ×1', '96366 ×1', '96372-59 ×1']);
  await expect(timeline.lane('Unplaced')).toHaveCount(0);
});
