import { z } from 'zod';

/** The list of the sample encounters that come with the program. */
const sampleIndexSchema = z.object({
  scenarios: z.array(z.object({ id: z.string(), title: z.string(), file: z.string(), teaches: z.string().optional() })),
});

export type Sample = z.infer<typeof sampleIndexSchema>['scenarios'][number];

const address = (file: string): string => `${import.meta.env.BASE_URL}scenarios/${file}`;

/** Reads the list. Throws when it is absent or damaged. */
export async function loadSampleIndex(): Promise<readonly Sample[]> {
  const response = await fetch(address('index.json'), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The list of samples could not be loaded (${String(response.status)}).`);
  return sampleIndexSchema.parse(await response.json()).scenarios;
}

/** Fetches samples as files, so that they go the same way as any other import. */
export const loadSampleFiles = (samples: readonly Sample[]): Promise<readonly File[]> =>
  Promise.all(
    samples.map(async (sample) => {
      const response = await fetch(address(sample.file), { credentials: 'same-origin' });
      if (!response.ok) throw new Error(`The sample “${sample.title}” could not be loaded (${String(response.status)}).`);
      return new File([await response.blob()], sample.file);
    }),
  );
