import { expect, test } from './fixtures/quiet-test.ts';
import { onOneVisit } from './fixtures/one-visit.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const edChart = 'Emergency chart with six drugs';

onOneVisit('the timeline by keys alone', edChart, {
  'a bar is picked up, moved, dropped or put back, and the time and its effect on the claim are said': async (
    timeline,
  ) => {
    const { page } = timeline;
    const { keyboard } = page;
    await timeline.bar('ceftriaxone').focus();
    await keyboard.press('Space');
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'PageUp']) await keyboard.press(key);
    await timeline.expectTimes('ceftriaxone', 'start 11:01, stop 11:36');
    await expect(page.getByRole('status').filter({ hasText: /^11:01–11:36 · 35 min\. Claim/ })).toHaveCount(
      1,
    );
    await keyboard.press('Escape');
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
    await expect(page.getByRole('status').filter({ hasText: 'Put back' })).toHaveCount(1);
    await keyboard.press('Space');
    await expect(page.getByRole('status').filter({ hasText: /^Picked up ceftriaxone: / })).toHaveCount(1);
    await keyboard.press('PageDown');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
    await keyboard.press('Space');
    await keyboard.press('PageDown');
    await keyboard.press('Space');
    await timeline.expectTimes('ceftriaxone', 'start 10:25, stop 11:00');
    await expect(page.getByRole('status').filter({ hasText: /^Move ceftriaxone: 10:25–11:00 · 35 min\. Claim/ })).toHaveCount(1);
    // The bar keeps the keyboard; Space, C leaves the bar and carries a copy.
    await keyboard.press('Space');
    await keyboard.press('c');
    await keyboard.press('PageUp');
    await keyboard.press('Enter');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(2);
    await keyboard.press('Control+z');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(1);
    // What is moved after a duplicate or a paste is the new bar, and the old one stays.
    await timeline.bar('ceftriaxone').focus();
    await keyboard.press('Control+Space');
    for (const [make, times] of [
      ['Control+d', 'start 10:55, stop 11:30'],
      ['Control+v', 'start 11:09, stop 11:44'],
    ] as const) {
      await keyboard.press('Control+c');
      await keyboard.press(make);
      await expect(timeline.chart.locator('.tl-bar:focus[aria-pressed="true"]')).toHaveCount(1);
      for (const key of ['Space', 'PageUp', make === 'Control+d' ? 'PageUp' : 'ArrowLeft', 'Space']) await keyboard.press(key);
      await timeline.expectTimes('ceftriaxone', times);
      await timeline.expectTimes('ceftriaxone', 'start 10:25, stop 11:00');
    }
  },
  'edges are sliders: a known stop moves, becomes unknown, and is typed again': async (timeline) => {
    const { page } = timeline;
    const { keyboard } = page;
    await timeline.bar('ceftriaxone').focus();
    await keyboard.press(']');
    const stop = timeline.edge('ceftriaxone', 'Stop');
    await expect(stop).toBeFocused();
    await expect(stop).toHaveAttribute('aria-valuetext', '11:15');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Shift+ArrowLeft');
    await expect(stop).toHaveAttribute('aria-valuetext', '11:09');
    await keyboard.press('Delete');
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop not charted');
    const unknown = timeline.unknownEdge('ceftriaxone', 'Stop');
    await expect(unknown).toBeFocused();
    await keyboard.press('ArrowRight');
    const dialog = page.getByRole('dialog', { name: 'Administration' });
    await expect(dialog.getByRole('textbox', { name: 'Stop', exact: true })).toBeFocused();
    await keyboard.type('1120');
    await keyboard.press('Control+Enter');
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:20, 40 min');
  },
  'select, delete, split, pause, change the line and fold it, without a pointer': async (timeline) => {
    const { page } = timeline;
    const { keyboard } = page;
    await keyboard.press('Shift+t');
    await expect(timeline.bar("Lactated Ringer's")).toBeFocused();
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await timeline.expectSelected(['hydromorphone', 'ondansetron']);
    await keyboard.press('Control+ArrowRight');
    await keyboard.press('Control+Space');
    await timeline.expectSelected(['ceftriaxone', 'hydromorphone', 'ondansetron']);
    await keyboard.press('Delete');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(1);

    await timeline.bar('ceftriaxone').focus();
    await keyboard.press('Control+Space');
    await keyboard.press('Shift+p');
    await expect(page.getByRole('textbox', { name: 'Paused at' })).toBeFocused();
    await keyboard.type('1050');
    await keyboard.press('Tab');
    await keyboard.type('1055');
    await keyboard.press('Enter');
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15, 30 min');
    await keyboard.press('Shift+s');
    const splitAt = page.getByRole('textbox', { name: 'Split at' });
    await expect(splitAt).toBeFocused();
    // The ring around the field, two pixels wide and one away, leaves the label alone.
    const label = await page.getByText('Split at', { exact: true }).boundingBox();
    expect((await splitAt.boundingBox())?.y).toBeGreaterThan((label?.y ?? 0) + (label?.height ?? 0) + 3);
    await keyboard.type('1100');
    await keyboard.press('Enter');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(2);

    await timeline.bar('pantoprazole').focus();
    await keyboard.press('ContextMenu');
    await expect(page.getByRole('menuitem', { name: /^Edit…/ })).toBeFocused();
    await keyboard.press('Escape');
    await expect(timeline.bar('pantoprazole')).toBeFocused();
    await keyboard.press('f');
    const folded = timeline.chart.getByRole('button', { name: 'L AC 20G: 7 folded away: Enter shows them' });
    await expect(folded).toBeFocused();
    await keyboard.press('Enter');
    await expect(timeline.bar("Lactated Ringer's")).toBeFocused();
  },
  'zoom, pan and fit by keys': async (timeline) => {
    const { page } = timeline;
    const { keyboard } = page;
    const whole = await timeline.pxPerMinute();
    await timeline.bar('ceftriaxone').focus();
    await keyboard.press('Space');
    await keyboard.press('Escape');
    await keyboard.press('+');
    const scale = (): Promise<number> => timeline.pxPerMinute();
    await expect.poll(scale).toBeCloseTo(whole * 1.5, 3);
    const left = async (): Promise<number> => (await timeline.middleOf(timeline.bar('ceftriaxone'))).x;
    const before = await left();
    await keyboard.press('PageDown');
    await expect.poll(left).toBeLessThan(before - 300);
    await keyboard.press('0');
    await expect.poll(scale).toBeCloseTo(whole, 3);
    await timeline.bar('ceftriaxone').click();
    await keyboard.press('z');
    await expect.poll(scale).toBeGreaterThan(whole * 2);
  },
  'the palette holds every command of the timeline, and the sheet says its keys': async (timeline) => {
    const { page } = timeline;
    await timeline.bar('ceftriaxone').click();
    await timeline.command('Move 5 min later');
    await timeline.expectTimes('ceftriaxone', 'start 10:45, stop 11:20');
    await timeline.command('Duplicate');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(2);
    await timeline.command('Stop is not charted');
    await expect(
      timeline
        .bar('ceftriaxone')
        .filter({ has: page.locator(':scope') })
        .and(page.getByLabel('stop not charted')),
    ).toHaveCount(1);
    await page.keyboard.press('Shift+?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const [name, keys] of [
      ['Move 1 min later', 'Space→'],
      ['Stop is not charted', ']Del'],
      ['Duplicate', 'Ctrl + dragCtrlD'],
      ['Zoom the timeline in', 'Ctrl + wheel+'],
      ['Add a pause', 'Shift + drag in the barShiftP'],
      ['Fill down', 'CtrlD'],
      ['Go to the findings', 'ShiftI'],
    ] as const) {
      await expect(sheet.locator('dl > div', { hasText: name }).first().locator('dd')).toHaveText(keys);
    }
  },
  'what buttons, menus and cells do can be found in the palette, too': async (timeline) => {
    const { page } = timeline;
    const claim = page.getByRole('region', { name: 'Claim', exact: true });
    const list = page.getByRole('grid', { name: 'Administrations' });
    await page.keyboard.press('Shift+c');
    await expect(claim.getByRole('button', { name: /^96365/ })).toBeFocused();
    await timeline.command('Code for the professional');
    await expect(page.getByRole('radio', { name: 'Professional' })).toBeChecked();
    await timeline.command('Go to the findings');
    await expect(page.getByRole('region', { name: 'Findings', exact: true })).toBeFocused();
    await page.keyboard.press('Control+z');

    await timeline.bar('ceftriaxone').click();
    await timeline.command('Designate as initial');
    await expect(page.getByRole('button', { name: /^Undo: .*initial/i })).toBeVisible();
    await timeline.command('Change the date of service');
    await expect(page.getByLabel('Date of service', { exact: true })).toBeFocused();
    await timeline.command('Fold the line away');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(0);
    await timeline.chart.getByRole('button', { name: /folded away/ }).focus();
    await page.keyboard.press('Enter');
    await expect(timeline.bar('ceftriaxone')).toHaveCount(1);
    // However long the name of the step is, what it did is read whole.
    const did = page.getByRole('region', { name: 'What the last edits did to the claim' }).getByText('computed claim unchanged');
    expect(await did.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0);

    await list.getByRole('row', { name: /^pantoprazole/ }).getByRole('gridcell').nth(3).click();
    await timeline.command('Fill down');
    await expect(list.getByRole('row', { name: /^pantoprazole/ })).toContainText('11:05');
  },
});
