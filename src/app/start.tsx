import '../domain/configure-zod.ts';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '../base/assert.ts';
import { createBrowserRepositories } from '../storage/create-browser-repositories.ts';
import { App } from './app.tsx';
import { startWriter } from './start-writer.ts';
import { createStoreNotices } from './store-notices.ts';

/**
 * Opens the store and puts the program into the page.
 * @param screen settles when the first screen is loaded or cannot be; the page keeps its first bar until then
 */
export async function start(screen: Promise<unknown>): Promise<void> {
  const notices = createStoreNotices();
  const { repositories, store } = createBrowserRepositories(startWriter, notices.add);
  // Meanwhile; whoever needs the store asks again, and hears why it does not open.
  store.control.session().catch(() => undefined);
  await Promise.allSettled([screen]);
  const root = createRoot(present(document.getElementById('root') ?? undefined, 'the root element'));
  // In slices: a slow phone answers a finger between them.
  startTransition(() => {
    root.render(
      <StrictMode>
        <App queryClient={new QueryClient()} repositories={repositories} store={store} notices={notices} />
      </StrictMode>,
    );
  });
}
