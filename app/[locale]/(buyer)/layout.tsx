import type { ReactNode } from 'react';
import { ConsoleLayout } from '@/components/shell/console-layout';
import { findViewer } from '@/lib/web/viewer';

export const dynamic = 'force-dynamic';

/** The buyer's console. It frames its pages and guards none of them: each page asks who is there. */
export default async function BuyerLayout({ children }: { children: ReactNode }) {
  return (
    <ConsoleLayout face="buyer" viewer={await findViewer()}>
      {children}
    </ConsoleLayout>
  );
}
