import './domain/configure-zod.ts';
import './app/early-signs.ts';
import './app/theme/tokens.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startWriter } from './app/start-writer.ts';
import { createStoreNotices } from './app/store-notices.ts';
import { earlyChoice, showChoice } from './app/theme/early-scheme.ts';
import { markPlaceForMui } from './app/theme/mark-place-for-mui.ts';
import { present } from './base/assert.ts';
import { createBrowserRepositories } from './storage/create-browser-repositories.ts';

showChoice(earlyChoice());
markPlaceForMui();

const notices = createStoreNotices();
const { repositories, store } = createBrowserRepositories(startWriter, notices.add);

createRoot(present(document.getElementById('root') ?? undefined, 'the root element')).render(
  <StrictMode>
    <App queryClient={new QueryClient()} repositories={repositories} store={store} notices={notices} />
  </StrictMode>,
);
