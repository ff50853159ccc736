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
