import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ListQuery } from '@/components/ui/list-address';
import { buyerContext } from '@/lib/web/contexts';
import { MessagesPage } from './messages-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title') };
}

/** What the bell of the buyer's console opens. */
export default async function BuyerMessagesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const context = await buyerContext('/console/messages');
  return <MessagesPage context={context} face="buyer" query={await searchParams} />;
}
