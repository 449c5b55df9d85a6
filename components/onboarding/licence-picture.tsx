import { getTranslations } from 'next-intl/server';

/** A stored licence, small; it opens whole in a tab of its own. The link is the viewer's alone and soon expires. ONB-04. */
export async function LicencePicture({ link }: { link: string }) {
  const t = await getTranslations('joining.licence');
  return (
    <a
      href={link}
      target="_blank"
      rel="noreferrer"
      className="block w-40 shrink-0 overflow-hidden rounded-box border border-line bg-ground hover:border-primary"
    >
      {/* biome-ignore lint/performance/noImgElement: private, and re-encoded when it was stored */}
      <img src={link} alt={t('alt')} className="aspect-[10/7] w-full object-contain" />
      <span className="block border-line border-t bg-base-100 py-1 text-center text-primary text-xs">{t('open')}</span>
    </a>
  );
}
