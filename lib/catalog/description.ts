import { Marked, type Token } from 'marked';
import sanitize from 'sanitize-html';

// Headings begin below the page's own.
const headings: Record<string, string> = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' };

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'code', 'pre', 'blockquote'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a'],
  ],
  allowedAttributes: { a: ['href'], th: ['align'], td: ['align'], ol: ['start'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  transformTags: headings,
};

const markdown = new Marked({ gfm: true, breaks: true });

/** A product's Markdown as safe HTML, rendered once when it is saved. Raw HTML and pictures are left out. */
export function renderDescription(text: string): string {
  return sanitize(markdown.parse(text, { async: false }), allowed).trim();
}

/** Links in a product's Markdown that lead away from the market, in order, each once. LST-07. */
export function foreignLinks(text: string, marketOrigin: string): string[] {
  return linksIn(text).filter((href) => leadsAway(href, marketOrigin));
}

/** Every link and picture in Markdown, and every address written out, each once. LST-07, ART-08. */
export function linksIn(text: string): string[] {
  const found: string[] = [];
  const visit = (token: Token) => {
    if ((token.type === 'link' || token.type === 'image') && typeof token.href === 'string') found.push(token.href);
    // HTML is not rendered, but what a link in it says would still be read. In an example of code it is no link.
    if (token.type === 'html') found.push(...linksInHtml(token.raw));
  };
  markdown.walkTokens(markdown.lexer(text), visit);
  found.push(...bareLinks(text));
  return [...new Set(found)];
}

function linksInHtml(html: string): string[] {
  return [...html.matchAll(/(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi)].map((match) => match[1] ?? '');
}

/** Addresses written out in plain text, such as a name or a summary. LST-07. */
export function bareLinks(text: string): string[] {
  const addresses = text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>()（）"'`，。；、]+/gi);
  return [...addresses].map(([address]) => (address.startsWith('www.') ? `http://${address}` : address));
}

/** Whether an address is anything but a page of the market. LST-07. */
export function leadsAway(href: string, marketOrigin: string): boolean {
  if (href.startsWith('#')) return false;
  const url = URL.parse(href, marketOrigin);
  return url === null || url.origin !== marketOrigin;
}
