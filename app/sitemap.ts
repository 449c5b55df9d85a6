import type { MetadataRoute } from 'next';
import { agreementPath } from '@/components/market/agreement-kinds';
import { categoryPath } from '@/components/market/list-paths';
import { agreementKinds } from '@/lib/agreements/status';
import { listArticles } from '@/lib/articles';
import { searchListings } from '@/lib/catalog';
import { config } from '@/lib/config';
import { prisma } from '@/lib/db';
import { languageTags, localePath, locales } from '@/lib/i18n/locales';
import { MARKETS } from '@/lib/policy';

// Not at build time: there may be no database then, and the market's address is a setting of the running process.
export const dynamic = 'force-dynamic';

/** Every public page in both languages, the newest products and their stores among them. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ rows }, articles] = await Promise.all([
    searchListings(prisma(), { sort: 'newest', page: 1, pageSize: 2000 }),
    listArticles(prisma(), { page: 1, pageSize: 1000 }),
  ]);
  const stores = new Set(rows.map((row) => row.vendorId));
  const paths = [
    '/',
    categoryPath({}),
    ...MARKETS.map((market) => categoryPath({ market })),
    '/column',
    '/rules',
    '/agreements',
    ...agreementKinds.map(agreementPath),
    '/about/how-money-flows',
    ...rows.map((row) => `/products/${row.productId}`),
    ...articles.rows.map(({ id }) => `/articles/${id}`),
    ...[...stores].map((vendorId) => `/stores/${vendorId}`),
  ];
  const { baseUrl } = config();
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(
      locales.map((locale) => [languageTags[locale], baseUrl + localePath(locale, path)]),
    );
    return locales.map((locale) => ({ url: baseUrl + localePath(locale, path), alternates: { languages } }));
  });
}
