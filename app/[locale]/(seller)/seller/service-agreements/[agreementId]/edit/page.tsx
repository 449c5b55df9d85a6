import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import { agreementTemplate, fillBlanks, findServiceAgreement } from '@/lib/catalog';
import { policyAt } from '@/lib/policy';
import { loadVendor } from '@/lib/vendors';
import { vendorContext } from '@/lib/web/vendor-context';
import { reviseServiceAgreementAction } from '../../actions';
import { AgreementForm } from '../../agreement-form';

type Props = { params: Promise<{ agreementId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.agreements');
  return { title: t('reviseTitle') };
}

/** The next version of an agreement; what buyers accepted before stays what it was. AGR-01, AGR-08. */
export default async function ReviseServiceAgreementPage({ params }: Props) {
  const { agreementId } = await params;
  const path = `/seller/service-agreements/${agreementId}`;
  const { db, actor, now } = await vendorContext('products:manage', `${path}/edit`);
  const [t, shell, agreement, { companyName }] = await Promise.all([
    getTranslations('seller.agreements'),
    getTranslations('shell'),
    findServiceAgreement(db, actor.vendorId, agreementId),
    loadVendor(db, actor.vendorId),
  ]);
  const newest = agreement?.versions[0];
  if (!agreement || !newest) notFound();
  const { acceptanceCriteria, acceptanceWorkingDays } = newest;
  const template = agreementTemplate('zh');
  const { forceMajeureNoticeDays } = policyAt(now).serviceAgreement;
  const blanks = { vendorName: companyName, acceptanceCriteria, acceptanceWorkingDays, forceMajeureNoticeDays };
  // The template's blanks are open again, so that new criteria find their way into the text.
  const isTemplate = newest.text === fillBlanks(template, blanks);
  return (
    <>
      <PageHeader
        title={t('reviseTitle')}
        description={agreement.name}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/service-agreements' },
          { label: agreement.name, href: path },
          { label: t('reviseTitle') },
        ]}
      />
      <div className="grid gap-4">
        <Alert>{t('reviseNotice', { next: newest.number + 1 })}</Alert>
        <AgreementForm
          action={reviseServiceAgreementAction}
          hidden={<input type="hidden" name="agreementId" value={agreement.id} />}
          values={{
            acceptanceCriteria,
            acceptanceWorkingDays,
            text: isTemplate ? template.trim() : newest.text,
            hasBlanks: isTemplate,
          }}
          backTo={path}
          submitLabel={t('reviseSubmit', { next: newest.number + 1 })}
        />
      </div>
    </>
  );
}
