import { getTranslations } from 'next-intl/server';
import { agreementPath } from '@/components/market/agreement-kinds';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import type { AgreementKind } from '@/lib/agreements/status';
import type { Locale } from '@/lib/i18n/locales';
import { AgreementText } from './agreement-text';

export interface ShownEdition {
  kind: AgreementKind;
  version: string;
  effectiveFrom: Date;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  textHash: string;
}

type Props = { edition: ShownEdition; locale: Locale; isPublic?: boolean };

/** One edition whole: what identifies it, and its text in a frame that scrolls. GEN-09, ONB-06. */
export async function EditionCard({ edition, locale, isPublic }: Props) {
  const [t, market] = await Promise.all([getTranslations('agreements.pages'), getTranslations('market.agreements')]);
  const isChinese = locale === 'zh';
  const title = isChinese ? edition.titleZh : edition.titleEn;
  return (
    <Card
      title={title}
      actions={
        isPublic && (
          <Link
            href={`${agreementPath(edition.kind)}/${edition.version}`}
            className="text-13 text-primary hover:underline"
          >
            {t('wholePage')}
          </Link>
        )
      }
    >
      <DescriptionList
        items={[
          { term: market('version'), description: <span className="tabular-nums">{edition.version}</span> },
          { term: market('effective'), description: <DateTime at={edition.effectiveFrom} precision="day" /> },
          {
            term: market('hash'),
            description: (
              <span className="break-all font-mono text-xs">
                {edition.textHash} <CopyButton text={edition.textHash} />
              </span>
            ),
            wide: true,
          },
        ]}
      />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={title}
        className="mt-3 max-h-[26rem] overflow-y-auto rounded-box border border-line bg-[#fbfcfd] px-4 py-3.5 sm:px-6"
      >
        <AgreementText text={isChinese ? edition.textZh : edition.textEn} />
        {!isChinese && <p className="mt-4 text-muted text-xs">{market('prevails')}</p>}
      </section>
    </Card>
  );
}
