import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { findServiceAgreement } from '@/lib/catalog';
import { may, vendorContext } from '@/lib/web/vendor-context';

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<ListQuery> };
type Version = NonNullable<Awaited<ReturnType<typeof findServiceAgreement>>>['versions'][number];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.agreements');
  return { title: t('title') };
}

/** One agreement: its newest text and every version buyers may have accepted. AGR-01, AGR-08. */
export default async function ServiceAgreementPage({ params, searchParams }: Props) {
  const { agreementId } = await params;
  const path = `/seller/service-agreements/${agreementId}`;
  const context = await vendorContext('products:view', path);
  const { db, actor } = context;
  const [t, shell, query, agreement] = await Promise.all([
    getTranslations('seller.agreements'),
    getTranslations('shell'),
    searchParams,
    findServiceAgreement(db, actor.vendorId, agreementId),
  ]);
  const newest = agreement?.versions[0];
  if (!agreement || !newest) notFound();
  const shown = agreement.versions.find(({ number }) => String(number) === oneOf(query, 'version')) ?? newest;
  return (
    <>
      <PageHeader
        title={agreement.name}
        description={t('version', { number: shown.number })}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/service-agreements' },
          { label: agreement.name },
        ]}
        actions={
          may(context, 'products:manage') && (
            <LinkButton href={`${path}/edit`} icon="pencil">
              {t('revise')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 content-start gap-4">
          {shown !== newest && (
            <Alert
              tone="warning"
              actions={
                <LinkButton href={path} size="sm">
                  {t('toNewest')}
                </LinkButton>
              }
            >
              {t('oldVersion', { number: shown.number, newest: newest.number })}
            </Alert>
          )}
          <AgreementCard version={shown} />
        </div>
        <Card title={t('versions')} className="self-start">
          <ol className="grid gap-1 text-13">
            {agreement.versions.map(({ number, createdAt }) => (
              <li key={number}>
                <Link
                  href={listAddress(path, {}, { version: number === newest.number ? undefined : number })}
                  aria-current={number === shown.number ? 'page' : undefined}
                  className="flex justify-between gap-3 rounded-[3px] px-2 py-1.5 hover:bg-tint aria-[current=page]:bg-tint aria-[current=page]:text-primary"
                >
                  {t('version', { number })}
                  <span className="text-muted text-xs">
                    <DateTime at={createdAt} />
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  );
}

async function AgreementCard({ version }: { version: Version }) {
  const [t, fields] = await Promise.all([getTranslations('seller.agreements'), getTranslations('catalog.fields')]);
  return (
    <>
      <Card title={t('form.acceptance')}>
        <DescriptionList
          columns={1}
          items={[
            { term: fields('acceptanceWorkingDays'), description: t('days', { days: version.acceptanceWorkingDays }) },
            {
              term: t('form.criteria'),
              description: (
                <ol className="grid list-[lower-alpha] gap-1 pl-4">
                  {version.acceptanceCriteria.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
              ),
            },
          ]}
        />
      </Card>
      <Card title={fields('text')}>
        <p className="max-w-3xl whitespace-pre-line text-13 leading-6">{version.text}</p>
      </Card>
    </>
  );
}
