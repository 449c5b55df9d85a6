import type { ReactNode } from 'react';
import { ConsoleLayout } from '@/components/shell/console-layout';
import { ClockBanner } from '@/components/ui/clock-banner';
import { findViewer, movedClock } from '@/lib/web/viewer';

export const dynamic = 'force-dynamic';

/** The seller center. It frames its pages and guards none of them: each page asks who is there. */
export default async function SellerLayout({ children }: { children: ReactNode }) {
  const [viewer, clock] = await Promise.all([findViewer(), movedClock()]);
  return (
    <ConsoleLayout face="seller" viewer={viewer} banner={clock && <ClockBanner {...clock} />}>
      {children}
    </ConsoleLayout>
  );
}
