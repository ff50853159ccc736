import { expect, test } from './fixtures/quiet-test.ts';
import { TimelinePage } from './pages/timeline-page.ts';
import { Worklist } from './pages/worklist.ts';

/** Three days with an emergency and an observation stay. */
const stay = {
  schemaVersion: 1,
  id: 'three-days',
  title: 'Three days',
  setting: 'facility',
  dateOfService: '2026-10-06',
  stays: [
    { kind: 'emergency', start: '2026-10-06T20:00', stop: '2026-10-07T02:00' },
    { kind: 'observation', start: '2026-10-07T02:00', stop: '2026-10-09T11:00' },
  ],
  accessSites: [
    { id: 's1', kind: 'peripheral-iv', label: 'L AC' },
    { id: 's2', kind: 'port' },
  ],
  administrations: [
    {
      id: 'a1',
      accessSiteId: 's1',
      route: 'iv-infusion',
      drug: { name: 'cefazolin', hcpcs: 'J0690' },
      start: '2026-10-06T22:30',
      stop: '2026-10-06T23:40',
    },
    {
      id: 'a2',
      accessSiteId: 's2',
      route: 'iv-infusion',
      drug: { name: 'ceftriaxone', hcpcs: 'J0696' },
      start: '2026-10-07T09:00',
    },
    {
      id: 'a3',
      accessSiteId: 's1',
      route: 'iv-push',
      drug: { name: 'morphine', hcpcs: 'J2270' },
      start: '2026-10-09T09:00',
    },
  ],
};

test.use({ hasTouch: true });

test('a stay of three days: bands, dates, the overview by mouse, keys and touch, and a drag over midnight with an unknown stop', async ({
  page,
}) => {
  await new Worklist(page).openFile(stay);
  const timeline = new TimelinePage(page);
  const { chart } = timeline;
  const { keyboard } = page;
  await expect(chart.getByRole('img', { name: 'Emergency: 20:00 – 02:00 +1' })).toBeVisible();
  await expect(chart.getByRole('img', { name: 'Observation: 02:00 +1 – 11:00 +3' })).toBeVisible();
  await expect(chart.getByText('Wed, Oct 7')).toBeVisible();
  await expect(timeline.bar('ceftriaxone')).toHaveAccessibleName(
    /^ceftriaxone, IV infusion, Port \(s2\), start 09:00 \+1, stop not charted/,
  );

  const overview = chart.getByRole('scrollbar', { name: 'Overview' });
  const where = (): Promise<string> => overview.getAttribute('aria-valuetext').then((text) => text ?? '');
  await timeline.bar('cefazolin').click();
  await keyboard.press('z');
  await expect.poll(where).toMatch(/^Tue, Oct 6/);
  const strip = await overview.boundingBox();
  const at = (part: number) => ({
    x: (strip?.x ?? 0) + (strip?.width ?? 0) * part,
    y: (strip?.y ?? 0) + (strip?.height ?? 0) / 2,
  });
  await page.mouse.click(at(0.95).x, at(0.95).y);
  await expect.poll(where).toMatch(/^Fri, Oct 9/);
  await overview.focus();
  await keyboard.press('Home');
  await expect.poll(where).toMatch(/^Tue, Oct 6/);
  await keyboard.press('PageDown');
  await expect.poll(where).not.toMatch(/^Tue, Oct 6 22/);
  await page.touchscreen.tap(at(0.5).x, at(0.5).y);
  await expect.poll(where).toMatch(/^(Wed, Oct 7|Thu, Oct 8)/);

  // Over midnight, with a bar of another line whose stop is not known.
  await page.getByRole('button', { name: 'Fit everything' }).click();
  await timeline.bar('cefazolin').focus();
  await keyboard.press('Home');
  await keyboard.press('Shift+ArrowDown');
  await timeline.expectSelected(['cefazolin', 'ceftriaxone']);
  await timeline.drag(timeline.bar('cefazolin'), { minutes: 120 });
  await expect(timeline.bar('cefazolin')).toHaveAccessibleName(
    /start 0\d:\d\d \+1, stop 0\d:\d\d \+1, 70 min/,
  );
  await expect(timeline.bar('ceftriaxone')).toHaveAccessibleName(/start 1\d:\d\d \+1, stop not charted/);
  await expect(
    page.getByRole('status').filter({ hasText: /^Move 2 administrations: \d+ min later\. Claim/ }),
  ).toHaveCount(1);
  await keyboard.press('Control+z');
  await timeline.expectTimes('cefazolin', 'start 22:30, stop 23:40, 70 min');
  await timeline.expectTimes('ceftriaxone', 'start 09:00 +1, stop not charted');
  await keyboard.press('Control+Shift+z');
  await expect(page.getByRole('status').filter({ hasText: /^Redone: Move 2 administrations/ })).toHaveCount(
    1,
  );
  await timeline.bar('cefazolin').focus();
  await keyboard.press(']');
  await expect(timeline.edge('cefazolin', 'Stop')).toHaveAttribute('aria-valuetext', /^0\d:\d\d \+1$/);
});
