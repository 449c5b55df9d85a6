import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { loadOwnAccount } from '@/lib/auth';
import { documentKinds } from '@/lib/documents/schema';
import { privateFileLink } from '@/lib/files';
import { policyAt } from '@/lib/policy';
import { JoinFrame } from '../join-frame';
import { joiningContext, type Underway } from '../joining-context';
import { submitApplicationAction } from './actions';
import { CompanyCard, ContactCard, StoreCard } from './company-cards';
import { DeclarationsCard, declaredIn } from './declarations-card';
import { DocumentsCard } from './documents-card';
import { remarksIn } from './remark';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.information');
  return { title: t('title') };
}

/** The third step: licence, company, contact, store and declarations; also where staff's remarks are answered. ONB-10, ONB-15. */
export default async function JoinInformationPage() {
  const { context, joining } = await joiningContext('information');
  const { db, actor, now } = context;
  const { application } = joining;
  const [t, account] = await Promise.all([getTranslations('joining.information'), loadOwnAccount(db, actor.accountId)]);
  const policy = policyAt(now);
  const documents = joining.documents.map((document) => ({
    ...document,
    link: privateFileLink(document.fileId, actor.accountId, now),
  }));
  const remarks = remarksIn(application.remarks);
  const isReturned = application.status === 'CHANGES_REQUESTED';
  return (
    <JoinFrame
      current="info"
      note={isReturned ? t('returnedNote') : undefined}
      title={t(isReturned ? 'returnedHeading' : 'title')}
      description={t('description')}
    >
      {isReturned && <Remarks application={application} />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid min-w-0 gap-4">
          <DocumentsCard documents={documents} admission={policy.admission} />
          <ActionForm action={submitApplicationAction}>
            <CompanyCard application={application} policy={policy} remarks={remarks} />
            <ContactCard application={application} account={account} remarks={remarks} />
            <StoreCard application={application} policy={policy} remarks={remarks} />
            <DeclarationsCard
              admission={policy.admission}
              declared={declaredIn(application.declarations)}
              remark={remarks.declarations}
            />
            <Card>
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
                <SubmitButton size="lg">{t(isReturned ? 'submitAgain' : 'submit')}</SubmitButton>
                <span className="text-13 text-muted">
                  <Readiness documents={joining.documents} days={policy.admission.reviewWorkingDays} />
                </span>
              </div>
            </Card>
          </ActionForm>
        </div>
        <Checks />
      </div>
    </JoinFrame>
  );
}

/** What happens next, or which papers have to come first. ONB-04, ONB-18. */
async function Readiness({ documents, days }: { documents: Underway['documents']; days: number }) {
  const [t, names] = await Promise.all([getTranslations('joining.information'), getTranslations('files.purposes')]);
  const isReady = (kind: string) => documents.some((paper) => paper.kind === kind && paper.status !== 'REJECTED');
  const missing = documentKinds.filter((kind) => !isReady(kind));
  if (missing.length === 0) return t('submitNote', { days });
  return t.rich('papersFirst', {
    papers: missing.map((kind) => names(kind)).join(' · '),
    to: (words) => (
      <a key="to" href="#papers" className="text-primary underline underline-offset-2">
        {words}
      </a>
    ),
  });
}

/** What staff want corrected, in their words. ONB-22. */
async function Remarks({ application }: { application: Underway['application'] }) {
  const t = await getTranslations('joining');
  const event = application.events.findLast(({ verb }) => verb === 'requestChanges');
  return (
    <Alert
      tone="warning"
      title={t('information.returnedTitle')}
      actions={
        event?.receiptId && (
          <Link href={`/receipts/${event.receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        )
      }
    >
      <p className="whitespace-pre-line text-base-content">{application.decisionReason}</p>
      {event && (
        <p className="mt-1 text-muted text-xs">
          <DateTime at={event.at} />
        </p>
      )}
    </Alert>
  );
}

const checks = ['name', 'licence', 'hours', 'contact'] as const;

/** What staff compare, so that nothing has to come back. ONB-22. */
async function Checks() {
  const t = await getTranslations('joining.information');
  return (
    <aside className="lg:sticky lg:top-16">
      <Card title={t('checksTitle')} actions={<RuleLink id="ONB-22" />}>
        <ul className="grid gap-2.5 text-13 text-secondary">
          {checks.map((check) => (
            <li key={check} className="flex gap-2">
              <Icon name="circle-check" size={15} className="mt-0.5 text-primary" />
              <span className="min-w-0">{t(`checks.${check}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </aside>
  );
}
