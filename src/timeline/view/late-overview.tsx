import { lazy, Suspense, useEffect, useState } from 'react';
import type { TimelineOverviewProps } from './timeline-overview.tsx';

const TimelineOverview = lazy(async () => ({
  default: (await import('./timeline-overview.tsx')).TimelineOverview,
}));

/**
 * The overview, for which its room is kept: asked for only when the bars are on the screen. An effect alone would not wait
 * for them: the first measurement draws everything once more, and effects run before that.
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
