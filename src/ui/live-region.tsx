import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createAnnouncer, type Announcer } from './announcer.ts';

const AnnounceContext = createContext<Announcer['announce']>(() => undefined);

const delay = 300;

/** Holds the polite live region of the page. */
export function LiveRegionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  // Two regions in turn: a message equal to the last one is still a change of text, and so is read again.
  const [said, setSaid] = useState({ message: '', isSecond: false });
  const announcer = useMemo(
    () => createAnnouncer((message) => setSaid((last) => ({ message, isSecond: !last.isSecond })), delay),
    [],
  );
  useEffect(() => announcer.stop, [announcer]);
  return (
    <AnnounceContext value={announcer.announce}>
      {children}
      <div className="dl-visually-hidden" role="status">
        {said.isSecond ? '' : said.message}
      </div>
      <div className="dl-visually-hidden" role="status">
        {said.isSecond ? said.message : ''}
      </div>
    </AnnounceContext>
  );
}

/** Returns how to tell assistive technology what happened; of quick repeats the last is said. */
export const useAnnounce = (): Announcer['announce'] => use(AnnounceContext);
