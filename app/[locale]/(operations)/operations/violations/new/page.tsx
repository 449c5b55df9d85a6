import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { dayOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Steps } from '@/components/ui/steps';
import type { Db } from '@/lib/db';
import { type BeijingDay, beijingDay } from '@/lib/kernel/clock';
import { NoPolicyInForce } from '@/lib/policy';
import { listStaffVendors, loadVendor } from '@/lib/vendors';
import { type FindingPreview, previewFinding } from '@/lib/violations';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { ChooseRow } from './choose-row';
import { ChooseVendor, ChosenVendor } from './choose-vendor';
import { ConfirmFinding } from './confirm-finding';

const path = '/operations/violations/new';
const pageSize = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.violations.create');
  return { title: t('title') };
}

/**
 * A finding in three steps, each an address of its own: which vendor, which row of the annex on which day, and, with what
 * will follow in view, the facts. V-01…24, VIO-01, GEN-14.
 */
export default async function NewFindingPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext('CONDUCT', path);
  const [t, shell, list, query] = await Promise.all([
    getTranslations('operations-business.violations.create'),
    getTranslations('shell'),
    getTranslations('operations-business.violations'),
    searchParams,
  ]);
  const vendorId = searchOf(query, 'vendor');
  const occurredOn = dayOf(query, 'occurredOn');
  const rowId = searchOf(query, 'row');
  const preview = vendorId && occurredOn && rowId ? await previewOf(db, { vendorId, occurredOn, rowId }, now) : null;
  const current = !vendorId ? 'vendor' : isPreview(preview) ? 'facts' : 'row';
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: list('title'), href: '/operations/violations' },
          { label: t('title') },
        ]}
      />
      <div className="grid gap-4">
        <Card>
          <Steps
            current={current}
            steps={(['vendor', 'row', 'facts'] as const).map((key) => ({ key, label: t(`steps.${key}`) }))}
          />
        </Card>
        {typeof preview === 'string' && <Alert tone="warning" title={t(`refused.${preview}`)} />}
        {vendorId ? (
          <WithVendor db={db} now={now} vendorId={vendorId} occurredOn={occurredOn} rowId={rowId} preview={preview} />
        ) : (
          <Vendors db={db} now={now} query={query} />
        )}
      </div>
    </>
  );
}

type Preview = FindingPreview | 'unsupported' | 'future' | 'beforeRules' | null;
type Chosen = { vendorId: string; occurredOn: BeijingDay; rowId: string };

const isPreview = (preview: Preview): preview is FindingPreview => typeof preview === 'object' && preview !== null;

async function previewOf(db: Db, chosen: Chosen, now: Date): Promise<Preview> {
  if (chosen.occurredOn > beijingDay(now)) return 'future';
  try {
    return (await orMissing(previewFinding(db, chosen, now))) ?? 'unsupported';
  } catch (error) {
    if (error instanceof NoPolicyInForce) return 'beforeRules';
    throw error;
  }
}

async function Vendors({ db, now, query }: { db: Db; now: Date; query: ListQuery }) {
  const page = pageOf(query);
  const { rows, total } = await listStaffVendors(db, now, { search: searchOf(query), page, pageSize });
  return <ChooseVendor rows={rows} list={{ path, query, page, pageSize, total }} search={oneOf(query, 'search')} />;
}

async function WithVendor({ db, now, vendorId, occurredOn, rowId, preview }: WithVendorProps) {
  const vendor = await orMissing(loadVendor(db, vendorId));
  return (
    <>
      <ChosenVendor vendor={vendor} />
      <ChooseRow vendorId={vendorId} occurredOn={occurredOn} rowId={rowId} now={now} />
      {isPreview(preview) && occurredOn && rowId && (
        <ConfirmFinding
          preview={preview}
          chosen={{ vendorId, occurredOn, rowId }}
          storeName={vendor.storeName}
          now={now}
        />
      )}
    </>
  );
}

type WithVendorProps = {
  db: Db;
  now: Date;
  vendorId: string;
  occurredOn: BeijingDay | undefined;
  rowId: string | undefined;
  preview: Preview;
};
