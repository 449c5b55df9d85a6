import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MarketShell } from '@/components/shell/market-shell';
import { requireLocale } from '@/lib/i18n/current';
import { MARKETS } from '@/lib/policy';
import './market.css';

/** The public market. Nothing here may read cookies or headers: its pages are kept whole and are the same for everyone. */
export default async function MarketLayout({ children }: { children: ReactNode }) {
  await requireLocale();
  const t = await getTranslations('catalog.markets');
  const categories = MARKETS.map((slug) => ({ slug, name: t(`${slug}.name`) }));
  return <MarketShell categories={categories}>{children}</MarketShell>;
}
