/** A stored paper, small; it opens whole in a tab of its own. The link is the viewer's alone and soon expires. ONB-04. */
export function DocumentPicture({ link, alt, open }: { link: string; alt: string; open: string }) {
  return (
    <a
      href={link}
      target="_blank"
      rel="noreferrer"
      className="block w-40 shrink-0 overflow-hidden rounded-box border border-line bg-ground hover:border-primary"
    >
      {/* biome-ignore lint/performance/noImgElement: private, and re-encoded when it was stored */}
      <img src={link} alt={alt} className="aspect-[10/7] w-full object-contain" />
      <span className="block border-line border-t bg-base-100 py-1 text-center text-primary text-xs">{open}</span>
    </a>
  );
}
