import { useEffect } from 'react';
import { useRepositories } from '../storage/repository-context.ts';
import { noteSecurityEvent } from '../storage/security-log.ts';
import { useStoreControl } from '../storage/store-context.ts';
import { errorPlaces } from './describe-error.ts';
import { takeSigns } from './early-signs.ts';

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
    const noteError = (error: unknown): void => {
      // Without one, it is a notice of the browser about its own drawing.
      if (error === undefined || error === null) return;
      void noteSecurityEvent(preferences, 'error', errorPlaces(error, ''));
    };
    const stopTaking = takeSigns((event) => {
      if (event instanceof SecurityPolicyViolationEvent) {
        const detail = `${event.effectiveDirective} ${blockedOrigin(event.blockedURI)}`;
        void noteSecurityEvent(preferences, 'policy-broken', detail);
      } else if (event instanceof ErrorEvent) noteError(event.error);
      else if (event instanceof PromiseRejectionEvent) noteError(event.reason);
    });
    const noteDamage = (): void => {
      const status = control.status.getState();
      if (status.state === 'damaged')
        void noteSecurityEvent(preferences, 'store-damaged', status.damage.kind);
    };
    noteDamage();
    const stop = control.status.subscribe(noteDamage);
    return () => {
      stopTaking();
      stop();
    };
  }, [preferences, control]);
  return undefined;
}
