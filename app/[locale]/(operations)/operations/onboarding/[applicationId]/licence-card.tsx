import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';

/** The licence, through a link that opens for whoever looks only, for five minutes; each view is in the audit. ONB-04. */
export async function LicenceCard({ link }: { link: string | null }) {
  const t = await getTranslations('operations-business.onboarding');
  return (
    <Card
      title={t('licence')}
      description={t('licenceDetail')}
      actions={
        link && (
          <a href={link} target="_blank" rel="noreferrer" className="text-13 text-primary hover:underline">
            {t('licenceOpen')}
          </a>
        )
      }
    >
      {link ? (
        <a href={link} target="_blank" rel="noreferrer" className="block">
          {/* biome-ignore lint/performance/noImgElement: the optimiser must never see, let alone keep, a private file */}
          <img
            src={link}
            alt={t('licenceAlt')}
            className="w-full rounded-box border border-line bg-ground object-contain"
          />
        </a>
      ) : (
        <Alert tone="warning" title={t('licenceMissing')} />
      )}
    </Card>
  );
}
