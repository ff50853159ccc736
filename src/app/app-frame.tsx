import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { deferred, fetchDeferred } from '../ui/deferred.ts';
import { HeldKeys } from '../ui/held-keys.ts';
import { useRegisterCommands } from '../ui/use-register-commands.ts';
import styles from './app-frame.module.css';
import { useCommandKeys } from './commands/use-command-keys.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { screens } from './screens.tsx';
import { TopBar } from './top-bar.tsx';

const CommandPalette = deferred(async () => (await import('./commands/command-palette.tsx')).CommandPalette);
const ShortcutSheet = deferred(async () => (await import('./commands/shortcut-sheet.tsx')).ShortcutSheet);

/** After the first view has what it needs. */
const pauseMs = 1500;

/** What stays around every screen: skip link, top bar, the commands of the whole program, and their dialogs. */
export function AppFrame(): ReactElement {
  const [dialog, setDialog] = useState<'palette' | 'shortcuts'>();
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shownPath = useRef(pathname);

  useCommandKeys();
  useRegisterCommands([
    {
      id: 'app.palette',
      title: 'Find a command',
      group: 'Everywhere',
      shortcut: 'mod+k',
      run: () => setDialog('palette'),
    },
    {
      id: 'app.worklist',
      title: 'Go to the worklist',
      group: 'Everywhere',
      shortcut: 'alt+1',
      run: () => void navigate('/'),
    },
    {
      id: 'app.rules',
      title: 'Go to the rule book',
      group: 'Everywhere',
      shortcut: 'alt+4',
      run: () => void navigate('/rules'),
    },
    {
      id: 'app.settings',
      title: 'Go to settings',
      group: 'Everywhere',
      shortcut: 'mod+,',
      run: () => void navigate('/settings'),
    },
    {
      id: 'app.audit-trail',
      title: 'Go to the audit trail',
      group: 'Everywhere',
      run: () => void navigate('/audit-trail'),
    },
    {
      id: 'app.shortcuts',
      title: 'Keyboard shortcuts',
      group: 'Everywhere',
      shortcut: '?',
      run: () => setDialog('shortcuts'),
    },
  ]);

  useEffect(() => {
    // There before it is asked for: what is typed right after its key would fall on the screen behind it.
    const timer = setTimeout(fetchDeferred, pauseMs);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    // A new screen begins at its beginning, unless it has already put the focus somewhere.
    if (main.current?.contains(document.activeElement) === false) main.current.focus({ preventScroll: true });
  }, [pathname]);

  const closeDialog = (): void => setDialog(undefined);
  return (
    <div className={styles.frame}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to content
      </a>
      <TopBar onOpenPalette={() => setDialog('palette')} onOpenShortcuts={() => setDialog('shortcuts')} />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {/* Nothing in the place of a screen that is loading: it takes less than a moment, and the one before stays. */}
        <Suspense>
          <Routes>
            {screens.map(({ path, title, Component }) => (
              <Route
                key={path}
                path={path}
                element={
                  <ScreenBoundary key={path} routePattern={path}>
                    <title>{`${title} · Dripline`}</title>
                    <Component />
                  </ScreenBoundary>
                }
              />
            ))}
          </Routes>
        </Suspense>
      </main>
      <Suspense fallback={<HeldKeys />}>
        {dialog === 'palette' && <CommandPalette onClose={closeDialog} />}
        {dialog === 'shortcuts' && <ShortcutSheet onClose={closeDialog} />}
      </Suspense>
    </div>
  );
}
