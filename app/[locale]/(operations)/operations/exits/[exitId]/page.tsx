import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExitCheckList } from '@/components/exit/check-list';
import { ExitHistory } from '@/components/exit/exit-history';
import { ExitStatusMark } from '@/components/exit/exit-status';
import { PostingLines } from '@/components/operations/posting-lines';
import { ReceiptLinks } from '@/components/receipts/receipt-links';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { type ExitView, loadExit } from '@/lib/exit';
import type { Blocker } from '@/lib/exit/status';
import { listPostings } from '@/lib/ledger';
import { listReceipts } from '@/lib/receipts';
import { loadVendor } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { DeedsCard } from './deeds-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exit.staff');
  return { title: t('exitTitle') };
}

type PageProps = { params: Promise<{ exitId: string }>; searchParams: Promise<ListQuery> };

/** One vendor's way out whole: what stands against it, the days left, the money, and what staff can do now. DEP-17, DEP-19. */
export default async function StaffExitPage({ params, searchParams }: PageProps) {
  const { exitId } = await params;
  const { db, now } = await operatorContext('FINANCE', `/operations/exits/${exitId}`);
  const exit = await orMissing(loadExit(db, exitId, now));
  const [t, shell, query, vendor, postings, receipts] = await Promise.all([
    getTranslations('exit.staff'),
    getTranslations('shell'),
    searchParams,
    loadVendor(db, exit.vendorId),
    listPostings(db, { type: 'vendor-exit', id: exitId }),
    listReceipts(db, 'vendor-exit', exitId),
  ]);
  return (
    <>
      <PageHeader
        title={exit.number}
        description={`${vendor.storeName} · ${vendor.companyName}`}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/exits' },
          { label: exit.number },
        ]}
        badge={<ExitStatusMark status={exit.status} />}
      />
      {oneOf(query, 'done') === 'paying' && exit.status !== 'CLEARED' && (
        <div role="status" className="mb-4">
          <Alert tone="success" title={t(exit.status === 'PAYING' ? 'handedOver' : 'left')} />
        </div>
      )}
      {exit.failure && exit.status === 'CLEARED' && (
        <Alert tone="danger" title={t('bankSaid', { reason: exit.failure })} className="mb-4">
          {t('bankSaidDetail')}
        </Alert>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          <Facts exit={exit} now={now} />
          {exit.status !== 'EXITED' && exit.status !== 'RECALLED' && (
            <Card title={t('checkList')} actions={<RuleLinks ids={['DEP-17', 'DEP-19']} />}>
              <ExitCheckList
                checklist={exit.checklist}
                hrefOf={(name) => placeOf(name, exit.vendorId)}
                needsPaper={exit.needsPaperReceipt}
              />
            </Card>
          )}
          <PostingLines postings={postings} linked />
        </div>
        <aside className="grid gap-4">
          <DeedsCard exit={exit} />
          <ExitHistory events={exit.events} />
          <ReceiptLinks receipts={receipts} />
        </aside>
      </div>
    </>
  );
}

/** Where staff see what stands against a return. */
function placeOf(name: Blocker, vendorId: string): string | undefined {
  const places: Partial<Record<Blocker, string>> = {
    undelivered: `/operations/orders?vendor=${vendorId}&status=PAID`,
    inReview: `/operations/orders?vendor=${vendorId}&status=DELIVERED`,
    unpaidOrders: `/operations/orders?vendor=${vendorId}&status=UNPAID`,
    failingDeliveries: '/operations/deliveries?status=FAILING',
    penalties: `/operations/violations?vendor=${vendorId}`,
    payouts: `/operations/payouts?vendor=${vendorId}`,
    balance: `/operations/vendors/${vendorId}`,
    debt: `/operations/deposits/${vendorId}`,
  };
  return places[name];
}

async function Facts({ exit, now }: { exit: ExitView; now: Date }) {
  const [t, fields] = await Promise.all([getTranslations('exit.staff'), getTranslations('exit.fields')]);
  const { vendorId, countdown, dueAt, estimate, bankName, accountName, accountTail, transferNo } = exit;
  return (
    <Card title={t('facts')}>
      <DescriptionList
        columns={2}
        items={[
          { term: fields('askedAt'), description: <DateTime at={exit.askedAt} /> },
          {
            term: fields('returnBy'),
            description: dueAt ? (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <DateTime at={dueAt} precision="day" />
                {countdown && <Countdown derivation={countdown} now={now} />}
              </span>
            ) : (
              t('notYet')
            ),
          },
          {
            term: t('deposit'),
            description: (
              <Link href={`/operations/deposits/${vendorId}`}>
                <Money amount={exit.amount ?? exit.held} />
              </Link>
            ),
          },
          {
            term: t('paper'),
            description: !exit.needsPaperReceipt
              ? t('paperNone')
              : exit.paperReceivedAt
                ? t.rich('paperBack', { at: () => <DateTime key="at" at={exit.paperReceivedAt ?? now} /> })
                : t('paperOut'),
          },
          ...(estimate ? [{ term: t('estimate'), description: estimate }] : []),
          ...(bankName
            ? [
                {
                  term: t('account'),
                  description: t('accountLine', { bank: bankName, name: accountName ?? '', tail: accountTail ?? '' }),
                },
              ]
            : []),
          ...(transferNo
            ? [
                {
                  term: t('transferNo'),
                  description: <code className="break-all font-mono text-xs">{transferNo}</code>,
                },
              ]
            : []),
          { term: fields('reason'), description: exit.reason, wide: true },
        ]}
      />
    </Card>
  );
}
