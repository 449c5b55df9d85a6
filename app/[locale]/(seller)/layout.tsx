import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ConsoleLayout } from '@/components/shell/console-layout';
import { FormsOfArea } from '@/components/shell/forms-of-area';
import { ClockBanner } from '@/components/ui/clock-banner';
import { requireLocale } from '@/lib/i18n/current';
import { type Area, areas } from '@/lib/vendors/status';
import { findViewer, movedClock, type Viewer } from '@/lib/web/viewer';

export const dynamic = 'force-dynamic';

/** The seller center. It frames its pages and guards none of them: each page asks who is there. */
export default async function SellerLayout({ children }: { children: ReactNode }) {
  const [viewer, clock] = await Promise.all([findViewer(), movedClock()]);
  return (
    <ConsoleLayout face="seller" viewer={viewer} banner={clock && <ClockBanner {...clock} />}>
      <FormsOfArea closed={await closedAreas(viewer)}>{children}</FormsOfArea>
    </ConsoleLayout>
  );
}

/** What is said beside the forms of areas a member may look at and no more. SUB-01. */
async function closedAreas(viewer: Viewer | null): Promise<Record<string, string>> {
  const permissions = viewer?.permissions;
  if (!permissions) return {};
  await requireLocale();
  const [t, words] = await Promise.all([getTranslations('seller-members'), getTranslations('members')]);
  const closed = areas.filter((area) => !permissions.includes(`${area}:manage`));
  const what = (area: Area) => `${words(`areas.${area}`)} · ${words('levels.manage')}`;
  return Object.fromEntries(closed.map((area) => [area, t('viewOnly', { what: what(area) })]));
}
