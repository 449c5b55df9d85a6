import { getTranslations } from 'next-intl/server';
import { Badge, type Tone } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { RuleLinks } from '@/components/ui/rule-link';
import type { AccountInfo, VendorStatus } from '@/lib/vendors';

const toneOf: Record<VendorStatus, Tone> = { ADMITTED: 'success', EXITED: 'neutral', CLEARED_OUT: 'danger' };

type CompanyProps = { info: AccountInfo; changeReportDays: number; mayManage: boolean };

/** The company as it was admitted, and the id it is known by in every review. LST-19, ONB-15. */
export async function CompanyCard({ info, changeReportDays, mayManage }: CompanyProps) {
  const [t, fields, status] = await Promise.all([
    getTranslations('joining.account'),
    getTranslations('vendors.fields'),
    getTranslations('vendors.status'),
  ]);
  return (
    <Card
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {t('company')}
          <Badge tone={toneOf[info.status]}>{status(info.status)}</Badge>
        </span>
      }
      actions={<RuleLinks ids={['LST-19', 'ONB-15']} />}
    >
      <DescriptionList
        items={[
          {
            term: t('accountId'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-x-1.5">
                <code className="break-all font-mono text-xs">{info.id}</code>
                <CopyButton text={info.id} label={t('accountId')} />
              </span>
            ),
          },
          { term: fields('storeName'), description: info.storeName },
          { term: fields('companyName'), description: info.companyName },
          { term: fields('creditCode'), description: <span className="font-mono">{info.creditCode}</span> },
          { term: fields('legalRepresentative'), description: info.legalRepresentative },
          { term: t('admittedAt'), description: <DateTime at={info.admittedAt} /> },
        ]}
      />
      <p className="mt-3 border-line border-t pt-2.5 text-muted text-xs">
        {t('companyNote', { days: changeReportDays })} <RuleLinks ids={['ONB-21']} />
      </p>
      {mayManage && (
        <div className="mt-3">
          <LinkButton href="/seller/account/changes/new">{t('changeCompany')}</LinkButton>
        </div>
      )}
    </Card>
  );
}
