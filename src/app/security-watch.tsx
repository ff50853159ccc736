import { useEffect } from 'react';
import { useRepositories } from '../storage/repository-context.ts';
import { noteSecurityEvent } from '../storage/security-log.ts';
import { useStoreControl } from '../storage/store-context.ts';
import { errorPlaces } from './describe-error.ts';

/** A blocked address without what it may carry: its origin, or the word that stands in its place (`inline`, `eval`). */
function blockedOrigin(uri: string): string {
  try {
    const { origin, protocol } = new URL(uri);
    return origin === 'null' ? protocol : origin;
  } catch {
    return uri.slice(0, 40);
  }
}

/** Notes what the security policy held up, errors that nobody expected, and damage of the store. */
export function SecurityWatch(): undefined {
  const { preferences } = useRepositories();
  const { control } = useStoreControl();
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI }) =>
        void noteSecurityEvent(
          preferences,
          'policy-broken',
          `${effectiveDirective} ${blockedOrigin(blockedURI)}`,
        ),
      { signal },
    );
    const noteError = (error: unknown): void => {
      // Without one, it is a notice of the browser about its own drawing.
      if (error === undefined || error === null) return;
      void noteSecurityEvent(preferences, 'error', errorPlaces(error, ''));
    };
    addEventListener('error', ({ error }: ErrorEvent) => noteError(error), { signal });
    addEventListener('unhandledrejection', ({ reason }) => noteError(reason), { signal });
    const noteDamage = (): void => {
      const status = control.status.getState();
      if (status.state === 'damaged')
        void noteSecurityEvent(preferences, 'store-damaged', status.damage.kind);
    };
    noteDamage();
    const stop = control.status.subscribe(noteDamage);
    return () => {
      over.abort();
      stop();
    };
  }, [preferences, control]);
  return undefined;
}
