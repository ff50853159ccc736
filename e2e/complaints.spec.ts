import { expect, test } from './fixtures/quiet-test.ts';

test('a breach of the content security policy and an error are noticed in every test', async ({
  page,
  complaints,
}) => {
  await page.goto('/');
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
});
