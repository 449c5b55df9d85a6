/** A product's description as it was rendered and cleaned when it was saved. The page around brings the styles of `market-prose`. */
export function ProductText({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the catalog rendered it and let only harmless tags through
  return <div className="market-prose text-sm" dangerouslySetInnerHTML={{ __html: html }} />;
}
