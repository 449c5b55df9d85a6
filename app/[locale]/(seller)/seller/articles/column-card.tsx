import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ColumnView, countPublished } from '@/lib/articles';
import type { VendorActor } from '@/lib/db';
import { policyAt } from '@/lib/policy';
import type { PageContext } from '@/lib/web/contexts';
import { askForColumnAction } from './actions';

interface Props {
  context: PageContext<VendorActor>;
  column: ColumnView | null;
}

/** Whether the vendor may write, how to ask, and how far it is from the milestone. ART-07, ART-09. */
export async function ColumnCard({ context, column }: Props) {
  if (column?.status === 'ADMITTED') return <Progress context={context} column={column} />;
  const t = await getTranslations('articles.seller.apply');
  if (column?.status === 'REQUESTED') {
    return (
      <Alert title={t('waiting')}>
        <p>{t.rich('waitingDetail', { at: () => <DateTime at={column.requestedAt} /> })}</p>
        <p className="mt-1 whitespace-pre-wrap break-words">
          {t('topics')}: {column.topics}
        </p>
      </Alert>
    );
  }
  return <Ask column={column} />;
}

async function Ask({ column }: { column: ColumnView | null }) {
  const t = await getTranslations('articles');
  return (
    <Card title={t('seller.apply.title')} description={t('seller.apply.detail')} actions={<RuleLink id="ART-07" />}>
      {column && (
        <Alert
          tone="warning"
          title={t('seller.apply.refused')}
          className="mb-4"
          actions={column.receiptId && <Receipt id={column.receiptId} />}
        >
          {t('seller.apply.refusedDetail', { reason: column.reason ?? '' })}
        </Alert>
      )}
      <ActionForm action={askForColumnAction}>
        <Field name="topics" label={t('fields.topics')} hint={t('seller.apply.hint')} required>
          <Textarea rows={3} maxLength={500} defaultValue={column?.topics} />
        </Field>
        <div className="form-actions">
          <SubmitButton>{t(column ? 'seller.apply.again' : 'seller.apply.submit')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

async function Progress({ context: { db, actor, now }, column }: Props) {
  const [t, published] = await Promise.all([getTranslations('articles.seller'), countPublished(db, actor.vendorId)]);
  const { rewardFrom } = policyAt(now).articles;
  const { decidedAt, receiptId, milestoneReceiptId } = column ?? {};
  return (
    <Card>
      <DescriptionList
        columns={3}
        items={[
          {
            term: t('membership'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-x-3">
                {decidedAt && t.rich('since', { day: () => <DateTime at={decidedAt} precision="day" /> })}
                {receiptId && <Receipt id={receiptId} />}
              </span>
            ),
          },
          { term: t('published'), description: <span className="tabular-nums">{published}</span> },
          {
            term: t('progress'),
            description: milestoneReceiptId ? (
              <span className="inline-flex flex-wrap items-center gap-x-3">
                <Badge tone="success">{t('reached')}</Badge>
                <Receipt id={milestoneReceiptId} />
              </span>
            ) : (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <span className="tabular-nums">
                  {published} / {rewardFrom}
                </span>
                <span className="text-muted text-xs">{t('progressNote', { from: rewardFrom })}</span>
                <RuleLink id="ART-09" />
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}

async function Receipt({ id }: { id: string }) {
  const t = await getTranslations('articles');
  return (
    <Link href={`/receipts/${id}`} className="text-primary hover:underline">
      {t('receipt')}
    </Link>
  );
}
