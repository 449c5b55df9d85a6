import type { ReactNode } from 'react';
import { ConsoleLayout } from '@/components/shell/console-layout';
import { findViewer } from '@/lib/web/viewer';

export const dynamic = 'force-dynamic';

/** The platform's own staff. It frames its pages and guards none of them: each page asks who is there. */
export default async function OperationsLayout({ children }: { children: ReactNode }) {
  return (
    <ConsoleLayout face="operations" viewer={await findViewer()}>
      {children}
    </ConsoleLayout>
  );
}
