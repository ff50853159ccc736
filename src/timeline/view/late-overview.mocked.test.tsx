// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { LateOverview } from './late-overview.tsx';
import { defaultWording } from './wording.ts';

const asked = vi.hoisted(() => ({ times: 0 }));
vi.mock('./timeline-overview.tsx', () => {
  asked.times += 1;
  return { TimelineOverview: () => 'the overview' };
});

afterEach(() => void vi.useRealTimers());

test('the overview is asked for in a task of its own, after what draws the bars', async () => {
  vi.useFakeTimers();
  const { container } = render(
    <LateOverview
      lanes={[]}
      range={{ from: 0, to: 1440 }}
      store={{
        scale: () => ({ from: 0, to: 1440, widthPx: 100 }),
        window: () => ({ from: 0, to: 1440, step: 60, pxPerMinute: 1 }),
        set: () => undefined,
        widen: () => undefined,
        subscribe: () => () => undefined,
      }}
      setScale={() => undefined}
      bodyId="body"
      formatMinute={String}
      formatDay={String}
      wording={defaultWording}
    />,
  );
  await act(async () => undefined);
  expect([asked.times, container.textContent]).toEqual([0, '']);
  await act(async () => {
    vi.runAllTimers();
    await vi.dynamicImportSettled();
  });
  expect([asked.times, container.textContent]).toEqual([1, 'the overview']);
});
