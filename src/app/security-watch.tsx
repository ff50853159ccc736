import { useEffect } from 'react';
import { blockedOrigin, hearThreadSigns } from '../storage/thread-signs.ts';
import { useRepositories } from '../storage/repository-context.ts';
import { noteSecurityEvent } from '../storage/security-log.ts';
import { useStoreControl } from '../storage/store-context.ts';
import { errorPlaces } from './describe-error.ts';
import { takeSigns } from './early-signs.ts';

/** Notes what the security policy held up here and in threads of this page, errors that nobody expected, and damage of the store. */
export function SecurityWatch(): undefined {
  const { preferences } = useRepositories();
  const { control } = useStoreControl();
  useEffect(() => {
    const noteError = (error: unknown): void => {
      // Without one, it is a notice of the browser about its own drawing.
      if (error === undefined || error === null) return;
      void noteSecurityEvent(preferences, 'error', errorPlaces(error, ''));
    };
    const noteBreach = (directive: string, blocked: string): void =>
      void noteSecurityEvent(preferences, 'policy-broken', `${directive} ${blocked}`);
    const stopTaking = takeSigns((event) => {
      if (event instanceof SecurityPolicyViolationEvent)
        noteBreach(event.effectiveDirective, blockedOrigin(event.blockedURI));
      else if (event instanceof ErrorEvent) noteError(event.error);
      else if (event instanceof PromiseRejectionEvent) noteError(event.reason);
    });
    const stopHearing = hearThreadSigns(({ directive, blocked }) =>
      noteBreach(directive, `${blocked} (thread)`),
    );
    const noteDamage = (): void => {
      const status = control.status.getState();
      if (status.state === 'damaged')
        void noteSecurityEvent(preferences, 'store-damaged', status.damage.kind);
    };
    noteDamage();
    const stop = control.status.subscribe(noteDamage);
    return () => {
      stopTaking();
      stopHearing();
      stop();
    };
  }, [preferences, control]);
  return undefined;
}
