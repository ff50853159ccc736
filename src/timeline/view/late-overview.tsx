import { lazy, Suspense, useEffect, useState } from 'react';
import type { TimelineOverviewProps } from './timeline-overview.tsx';

const TimelineOverview = lazy(async () => ({
  default: (await import('./timeline-overview.tsx')).TimelineOverview,
}));

/**
 * The overview, for which its room is kept: asked for only when the bars are drawn. An effect alone would not wait for that
 * where a press opened the chart: what it brings about is then done at once.
 */
export function LateOverview(props: TimelineOverviewProps) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setDue(true));
    return () => clearTimeout(soon);
  }, []);
  const room = <div className="tl-overview" />;
  if (!isDue) return room;
  return (
    <Suspense fallback={room}>
      <TimelineOverview {...props} />
    </Suspense>
  );
}
