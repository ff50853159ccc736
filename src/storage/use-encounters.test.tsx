// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { isoDate } from '../domain/clock-time.ts';
import { encounterId } from '../domain/ids.ts';
import { announcingEncounterRepository } from './announcing-encounter-repository.ts';
import { createMemoryEncounterRepository } from './memory-encounter-repository.ts';
import { createMemoryPreferencesRepository } from './memory-preferences-repository.ts';
import type { Repositories } from './repository-context.ts';
import { RepositoryProvider } from './repository-provider.tsx';
import type { StoreChange, StoreChanges } from './store-changes.ts';
import {
  useCreateEncounter,
  useDuplicateEncounter,
  useEncounter,
  useEncounterList,
  useImportEncounters,
  useRemoveEncounter,
} from './use-encounters.ts';
import { usePreference } from './use-preference.ts';

const fresh = (id: string, title: string) => ({
  encounter: {
    id: encounterId(id),
    title,
    setting: 'facility' as const,
    dateOfService: isoDate('2026-03-02'),
    stays: [],
    accessSites: [],
    administrations: [],
  },
  savedWith: '',
});

function setUp(preferences: Readonly<Record<string, unknown>> = {}) {
  const listeners = new Set<Parameters<StoreChanges['subscribe']>[0]>();
  const tell = (change: StoreChange, isRemote: boolean) => {
    for (const listener of listeners) listener(change, isRemote);
  };
  const changes: StoreChanges = {
    announce: (change) => tell(change, false),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
  let clock = 0;
  const store = createMemoryEncounterRepository({ now: () => (clock += 1000) });
  const repositories: Repositories = {
    encounters: announcingEncounterRepository(store, changes),
    preferences: createMemoryPreferencesRepository(preferences),
    changes,
  };
  const queryClient = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <RepositoryProvider repositories={repositories}>{children}</RepositoryProvider>
    </QueryClientProvider>
  );
  return { wrapper, store, tell, repositories };
}

afterEach(cleanup);

test('the list follows what is created, imported, copied, removed and brought back', async () => {
  const { wrapper } = setUp();
  const { result } = renderHook(
    () => ({
      list: useEncounterList().data?.map(({ title }) => title),
      create: useCreateEncounter(),
      bring: useImportEncounters(),
      copy: useDuplicateEncounter(),
      remove: useRemoveEncounter(),
    }),
    { wrapper },
  );
  await waitFor(() => expect(result.current.list).toEqual([]));
  await act(() => result.current.create.mutateAsync(fresh('e1', 'one')));
  await waitFor(() => expect(result.current.list).toEqual(['one']));
  await act(() => result.current.bring.mutateAsync([fresh('e2', 'two'), fresh('e3', 'three')]));
  await waitFor(() => expect(result.current.list).toEqual(['two', 'three', 'one']));
  await act(() => result.current.copy.mutateAsync(encounterId('e1')));
  await waitFor(() => expect(result.current.list).toEqual(['Copy of one', 'two', 'three', 'one']));
  const removed = await act(() => result.current.remove.remove.mutateAsync(encounterId('e2')));
  await waitFor(() => expect(result.current.list).toEqual(['Copy of one', 'three', 'one']));
  if (removed === undefined) throw new Error('nothing was removed');
  await act(() => result.current.remove.undo.mutateAsync(removed));
  await waitFor(() => expect(result.current.list).toEqual(['Copy of one', 'two', 'three', 'one']));
});

test('an open encounter is read again when another tab wrote it, not when this one did', async () => {
  const { wrapper, store, tell } = setUp();
  await store.create([fresh('e1', 'one')]);
  const { result } = renderHook(() => useEncounter(encounterId('e1')), { wrapper });
  const revision = () =>
    result.current.data?.status === 'ok' ? result.current.data.record.workflow.revision : undefined;
  await waitFor(() => expect(revision()).toBe(1));
  if (result.current.data?.status !== 'ok') throw new Error('not open');
  await store.save(result.current.data.record, 1);
  act(() => tell({ of: 'encounters', ids: ['e1'] }, false));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect([revision(), result.current.isFetching]).toEqual([1, false]);
  act(() => tell({ of: 'encounters', ids: ['e1'] }, true));
  await waitFor(() => expect(revision()).toBe(2));
});

test('a screen that comes back at once reads what the one before it saved', async () => {
  const { wrapper, store } = setUp();
  await store.create([fresh('e1', 'one')]);
  const first = renderHook(() => useEncounter(encounterId('e1')), { wrapper });
  await waitFor(() => expect(first.result.current.data?.status).toBe('ok'));
  const { data } = first.result.current;
  if (data?.status !== 'ok') throw new Error('not open');
  await store.save(data.record, 1);
  const second = renderHook(() => useEncounter(encounterId('e1')), { wrapper });
  expect(second.result.current.isFetchedAfterMount).toBe(false);
  await waitFor(() => expect(second.result.current.isFetchedAfterMount).toBe(true));
  const again = second.result.current.data;
  expect(again?.status === 'ok' && again.record.workflow.revision).toBe(2);
});

test('a preference is read, set at once, and falls back when it does not parse', async () => {
  const { wrapper, repositories } = setUp({ theme: 'dark', density: 7 });
  const themes = z.enum(['light', 'dark']);
  const { result } = renderHook(
    () => ({
      theme: usePreference('theme', themes, 'light'),
      density: usePreference('density', z.string(), 'dense'),
    }),
    { wrapper },
  );
  expect([result.current.theme.value, result.current.theme.isLoaded]).toEqual(['light', false]);
  await waitFor(() => expect(result.current.theme.value).toBe('dark'));
  await waitFor(() => expect(result.current.density.isLoaded).toBe(true));
  expect(result.current.density.value).toBe('dense');
  act(() => result.current.theme.set('light'));
  await waitFor(() => expect(result.current.theme.value).toBe('light'));
  expect(await repositories.preferences.get('theme')).toBe('light');
});
