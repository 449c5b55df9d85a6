import type { ReactNode } from 'react';
import { ConsoleLayout } from '@/components/shell/console-layout';
import { findViewer } from '@/lib/web/viewer';

export const dynamic = 'force-dynamic';

/** The seller center. It frames its pages and guards none of them: each page asks who is there. */
export default async function SellerLayout({ children }: { children: ReactNode }) {
  return (
    <ConsoleLayout face="seller" viewer={await findViewer()}>
      {children}
    </ConsoleLayout>
  );
}
