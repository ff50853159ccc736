import { expect, test } from './fixtures/quiet-test.ts';

test('a breach of the content security policy and an error are noticed in every test', async ({
  page,
  complaints,
}) => {
  await page.goto('/');
  // What the program watches itself comes with its first screen.
  await expect(page.getByText('Sample encounters were added')).toBeVisible();
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'http://127.0.0.2/planted.png';
    document.body.append(image);
    setTimeout(() => {
      throw new Error('planted error');
    });
  });
  for (const sign of ['securitypolicyviolation: img-src http://127.0.0.2/planted.png', 'planted error']) {
    await expect.poll(() => complaints.some((one) => one.includes(sign)), { message: sign }).toBe(true);
  }
  complaints.length = 0;

  // The program has noted both itself, without what the address carried and what the error said.
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Open the audit trail' }).click();
  await page.getByText('Security events (2)').click();
  const events = page.getByRole('table').last();
  await expect(events).toContainText('Held up by the security policy');
  await expect(events).toContainText('img-src http://127.0.0.2');
  await expect(events).toContainText('Unexpected error');
  await expect(events).not.toContainText('planted');
});
