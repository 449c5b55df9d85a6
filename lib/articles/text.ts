import { linksIn, renderDescription } from '@/lib/catalog';
import { config } from '@/lib/config';
import type { Db } from '@/lib/db';
import { countCharacters, countMentions, hrefsIn, productOfLink, visibleText, withoutCode } from './measures';
import { ownProductIds, vendorNames } from './queries/vendor';
import type { ArticleFacts } from './rules';

export interface Written {
  title: string;
  summary: string;
  body: string;
  isOriginal: boolean;
}

/** An article in the figures the rules judge: length, mentions of its vendor, links to own products and to elsewhere. ART-04, ART-05, ART-08. */
export async function measureArticle(db: Db, vendorId: string, article: Written): Promise<ArticleFacts> {
  const { baseUrl } = config();
  const html = renderDescription(article.body);
  const text = visibleText(html);
  // What is rendered as a link, and what a reader could copy as one.
  const written = [article.title, article.summary, visibleText(withoutCode(html))].join('\n\n');
  const links = [...new Set([...hrefsIn(html), ...linksIn(written)])];
  const products = new Map(links.map((href) => [href, productOfLink(href, baseUrl)]));
  const [names, own] = await Promise.all([
    vendorNames(db, vendorId),
    ownProductIds(
      db,
      vendorId,
      [...products.values()].filter((id) => id !== null),
    ),
  ]);
  const leadsToOwn = (href: string) => own.has(products.get(href) ?? '');
  const mentions = [article.title, article.summary, text].map((part) => countMentions(part, names));
  return {
    characters: countCharacters(text),
    mentions: mentions.reduce((sum, count) => sum + count, 0),
    summaryLength: countCharacters(article.summary),
    isOriginal: article.isOriginal,
    productLinks: links.filter(leadsToOwn).length,
    otherLinks: links.filter((href) => !leadsToOwn(href)).map((href) => href.slice(0, 200)),
  };
}
