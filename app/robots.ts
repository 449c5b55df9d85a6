import type { MetadataRoute } from 'next';
import { config } from '@/lib/config';

// Not at build time: the market's address is a setting of the running process.
export const dynamic = 'force-dynamic';

/** What search engines may read: the public market, without searches and without anything personal. */
export default function robots(): MetadataRoute.Robots {
  const closed = ['search', 'checkout', 'console', 'seller', 'operations', 'sign-in', 'register', 'sign-out'];
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...closed.map((path) => `/*/${path}`)] },
    sitemap: `${config().baseUrl}/sitemap.xml`,
  };
}
