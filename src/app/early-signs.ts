type Take = (event: Event) => void;

const mostKept = 50;
const kept: Event[] = [];
const keep: Take = (event) => {
  if (kept.length < mostKept) kept.push(event);
};
let take = keep;

// From the first line of the program on: who notes them comes with a chunk of its own, after the first screen.
for (const sign of ['securitypolicyviolation', 'error', 'unhandledrejection'])
  addEventListener(sign, (event) => take(event));

/**
 * Hands over every breach of the security policy and every error that nobody caught, those of before first.
 * @returns stops it; what comes then is kept for the next one
 */
export function takeSigns(taker: Take): () => void {
  take = taker;
  for (const event of kept.splice(0)) taker(event);
  return () => {
    take = keep;
  };
}
