import { getTranslations } from 'next-intl/server';
import { CheckList } from '@/components/review/check-list';
import { RemarkList } from '@/components/review/remark-list';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import type { ReviewDossier } from '@/lib/catalog';
import type { InterfacePage } from '@/lib/delivery';

/** What the vendor was asked to change when it was last sent back, to see whether it was done. LST-12. */
export async function AskedCard({ asked }: { asked: NonNullable<ReviewDossier['asked']> }) {
  const t = await getTranslations('operations-business.products.asked');
  return (
    <Card title={t('title')} actions={<DateTime at={asked.at} />}>
      {asked.reason && <p className="mb-2 whitespace-pre-wrap break-words text-13">{asked.reason}</p>}
      <RemarkList remarks={asked.remarks} />
    </Card>
  );
}

/** What the program checked by itself, each with its rule. LST-17, CAT-05. */
export async function ChecksCard({ checklist }: Pick<ReviewDossier, 'checklist'>) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.products.checks'),
    getTranslations('catalog.requirements'),
  ]);
  return (
    <Card title={t('title')} description={t('description')}>
      <CheckList
        checks={checklist.map(({ item, ruleId, met, expression }) => ({
          key: item,
          label: words(item),
          ruleId,
          met,
          detail: met ? undefined : expression,
        }))}
      />
    </Card>
  );
}

/** Whether the vendor's application can be told of an order, and which calls it has passed. CAT-05. */
export async function InterfaceCard({ delivery }: { delivery: InterfacePage }) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.products.interface'),
    getTranslations('delivery'),
  ]);
  const { publishedAt, productionUrl, calls } = delivery;
  return (
    <Card
      title={t('title')}
      actions={
        <Status tone={publishedAt ? 'success' : 'danger'}>{t(publishedAt ? 'published' : 'unpublished')}</Status>
      }
    >
      <DescriptionList
        columns={1}
        items={[
          { term: words('fields.publishedAt'), description: publishedAt ? <DateTime at={publishedAt} /> : '—' },
          {
            term: words('fields.productionUrl'),
            description: productionUrl ? <code className="break-all font-mono text-xs">{productionUrl}</code> : '—',
          },
          {
            term: t('calls'),
            description: (
              <ul className="grid gap-1">
                {calls.map(({ action, callName, passed }) => (
                  <li key={action} className="flex flex-wrap justify-between gap-x-2">
                    <code className="font-mono text-xs">{callName}</code>
                    <Status tone={passed ? 'success' : 'neutral'} className="text-xs">
                      {words(passed ? 'debug.passed' : 'debug.notPassed')}
                    </Status>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Who submitted it. */
export async function VendorCard({ dossier: { vendor, product } }: { dossier: ReviewDossier }) {
  const [t, fields, catalog] = await Promise.all([
    getTranslations('operations-business.products.vendor'),
    getTranslations('vendors.fields'),
    getTranslations('catalog'),
  ]);
  return (
    <Card title={t('title')}>
      <DescriptionList
        columns={1}
        items={[
          { term: fields('companyName'), description: vendor.companyName },
          {
            term: fields('storeName'),
            description: (
              <Link href={`/operations/vendors/${vendor.vendorId}`} className="text-primary hover:underline">
                {vendor.storeName}
              </Link>
            ),
          },
          { term: t('productNumber'), description: <span className="tabular-nums">{product.number}</span> },
          {
            term: catalog('fields.category'),
            description: catalog(`categories.${product.category.replace('/', '.')}.name`),
          },
          { term: t('deliveryType'), description: catalog(`deliveryTypes.${product.deliveryType}`) },
        ]}
      />
    </Card>
  );
}
