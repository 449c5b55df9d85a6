/** Facts for search engines. `<` is escaped, so that no text of a vendor can end the element. */
export function JsonLd({ facts }: { facts: Record<string, unknown> }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c');
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not escaped by React; it is JSON made here
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
