import { lazy, Suspense, useEffect, useState } from 'react';
import type { TimelineOverviewProps } from './timeline-overview.tsx';

const TimelineOverview = lazy(async () => ({
  default: (await import('./timeline-overview.tsx')).TimelineOverview,
}));

/** The overview, for which its room is kept: asked for only when the bars are on the screen. */
export function LateOverview(props: TimelineOverviewProps) {
  const [isDue, setDue] = useState(false);
  useEffect(() => setDue(true), []);
  const room = <div className="tl-overview" />;
  if (!isDue) return room;
  return (
    <Suspense fallback={room}>
      <TimelineOverview {...props} />
    </Suspense>
  );
}
