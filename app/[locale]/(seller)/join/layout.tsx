import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MarketShell } from '@/components/shell/market-shell';
import { requireLocale } from '@/lib/i18n/current';
import { MARKETS } from '@/lib/policy';
import { asking } from '@/lib/web/identity';

/** Who is signed in is in the seller's frame already; a stranger reads about joining in the market's. It guards nothing. ONB-13. */
export default async function JoinLayout({ children }: { children: ReactNode }) {
  await requireLocale();
  const { identity } = await asking();
  if (identity) return children;
  const t = await getTranslations('catalog.markets');
  const categories = MARKETS.map((slug) => ({ slug, name: t(`${slug}.name`) }));
  return (
    <MarketShell categories={categories}>
      <div className="page-width pb-12">{children}</div>
    </MarketShell>
  );
}
