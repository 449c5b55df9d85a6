/** An article as the rules measure it; all pure, over what was rendered and cleaned. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a reader sees of cleaned HTML: no tags, entities as characters. */
export function visibleText(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ' '));
}

/** Where the links of cleaned HTML lead, in order. ART-08. */
export function hrefsIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => decoded(href ?? ''));
}

/** Cleaned HTML without its examples of code: an address in them leads nowhere. */
export function withoutCode(html: string): string {
  return html.replace(/<(pre|code)\b[^>]*>[\s\S]*?<\/\1>/g, ' ');
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return character(Number(decimal));
      if (hex) return character(Number.parseInt(hex, 16));
      return entities[name?.toLowerCase() ?? ''] ?? whole;
    },
  );
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Characters as people count them, without spaces and line ends: padding makes no article longer. ART-05. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}

/** How often any of a vendor's names stands in a text, however it is spaced, in whichever width and case. ART-04. */
export function countMentions(text: string, names: readonly string[]): number {
  const wanted = [...new Set(names.map(plain))].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  // The longest first: a company's name that begins with its store's is one mention, not two.
  const pattern = wanted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return pattern === '' ? 0 : [...plain(text).matchAll(new RegExp(pattern, 'g'))].length;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** The product a link leads to where it leads to a product's page of this market; null for any other link. ART-08. */
export function productOfLink(href: string, marketOrigin: string): string | null {
  const url = URL.parse(href, marketOrigin);
  if (url?.origin !== new URL(marketOrigin).origin) return null;
  return /^(?:\/(?:zh|en))?\/products\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? null;
}
