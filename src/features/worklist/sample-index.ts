import * as z from 'zod/mini';

/** The list of the sample encounters that come with the program. */
const sampleIndexSchema = z.array(
  z.object({
    /** File name beside the list. */
    file: z.string(),
    title: z.string(),
    topic: z.string(),
    /** What it shows, in a sentence. */
    teaches: z.string(),
  }),
);

export type Sample = z.infer<typeof sampleIndexSchema>[number];

const address = (file: string): string => `${import.meta.env.BASE_URL}scenarios/${file}`;

/** Reads the list. Throws when it is absent or damaged. */
export async function loadSampleIndex(): Promise<readonly Sample[]> {
  const response = await fetch(address('index.json'), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The list of samples could not be loaded (${String(response.status)}).`);
  return sampleIndexSchema.parse(await response.json());
}

/** Fetches samples as files, so that they go the same way as any other import. */
export const loadSampleFiles = (samples: readonly Sample[]): Promise<readonly File[]> =>
  Promise.all(
    samples.map(async (sample) => {
      const response = await fetch(address(sample.file), { credentials: 'same-origin' });
      if (!response.ok)
        throw new Error(`The sample “${sample.title}” could not be loaded (${String(response.status)}).`);
      return new File([await response.blob()], sample.file);
    }),
  );
