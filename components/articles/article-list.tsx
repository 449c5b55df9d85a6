import { getLocale, getTranslations } from 'next-intl/server';
import { ownLanguage } from '@/components/market/own-language';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';

interface Card {
  id: string;
  title: string;
  summary: string;
  vendorId: string;
  storeName: string;
  publishedAt: Date;
}

/** Articles one below the other: what each is about, who wrote it and when. ART-02, ART-10. */
export async function ArticleList({ articles, level = 2 }: { articles: readonly Card[]; level?: 2 | 3 }) {
  const [t, locale] = await Promise.all([getTranslations('articles.market'), getLocale()]);
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="grid gap-px overflow-hidden rounded-md border border-line bg-line">
      {articles.map(({ id, title, summary, vendorId, storeName, publishedAt }) => (
        <li key={id} className="relative bg-base-100 p-4 hover:bg-[#f8fbff] sm:p-5">
          <Title className="break-words font-semibold text-[15px] leading-6" lang={ownLanguage(title, locale)}>
            <Link href={`/articles/${id}`} className="after:absolute after:inset-0">
              {title}
            </Link>
          </Title>
          <p className="mt-1 line-clamp-2 break-words text-13 text-secondary" lang={ownLanguage(summary, locale)}>
            {summary}
          </p>
          <p className="mt-2 flex flex-wrap gap-x-4 text-muted text-xs">
            <Link href={`/column/${vendorId}`} className="relative hover:text-primary">
              {storeName}
            </Link>
            <span>{t.rich('published', { day: () => <DateTime at={publishedAt} precision="day" /> })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
