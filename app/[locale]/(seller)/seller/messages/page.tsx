import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessagesPage } from '@/app/[locale]/(buyer)/console/messages/messages-page';
import type { ListQuery } from '@/components/ui/list-address';
import { memberContext } from '@/lib/web/vendor-context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title') };
}

/** What the bell of the seller center opens: a member's own messages, which are the same on every face. */
export default async function SellerMessagesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const context = await memberContext('/seller/messages');
  return <MessagesPage context={context} face="seller" query={await searchParams} />;
}
