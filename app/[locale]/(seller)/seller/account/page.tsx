import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { listVendorAcceptances } from '@/lib/agreements';
import { findAccountNames } from '@/lib/auth';
import { certificationOf } from '@/lib/certification';
import { listVendorChanges } from '@/lib/changes';
import { findDeadline } from '@/lib/deadlines';
import { listVendorDocuments } from '@/lib/documents';
import { privateFileLink } from '@/lib/files';
import { policyAt } from '@/lib/policy';
import { listVendorPeople, loadAccountInfo } from '@/lib/vendors';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { StandingAlerts } from '../standing-alerts';
import { AgreementsCard } from './agreements-card';
import { ChangesCard } from './changes-card';
import { CompanyCard } from './company-card';
import { ContactForm } from './contact-form';
import { IntroForm } from './intro-form';
import { PapersCard } from './papers-card';
import { BankCard, CertificationCard, MembersCard } from './side-cards';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.account');
  return { title: t('title') };
}

/** The vendor's own record: company, contact and customer service, store, bank account, agreements and people. ACC-01, LST-19, SET-09. */
export default async function AccountPage() {
  const context = await vendorContext('account:view', '/seller/account');
  const { db, actor, now } = context;
  const { vendorId } = actor;
  const [t, shell, info, certification, lapse, acceptances, people, papers, changes] = await Promise.all([
    getTranslations('joining.account'),
    getTranslations('shell'),
    loadAccountInfo(db, vendorId, now),
    certificationOf(db, vendorId, now),
    findDeadline(db, 'certification-lapse', vendorId),
    listVendorAcceptances(db, actor),
    listVendorPeople(db, vendorId),
    listVendorDocuments(db, vendorId),
    listVendorChanges(db, vendorId, 10),
  ]);
  const names = await findAccountNames(db, [
    ...people.members.map(({ accountId }) => accountId),
    ...acceptances.map(({ accountId }) => accountId),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        actions={<LinkButton href={`/stores/${vendorId}`}>{t('publicStore')}</LinkButton>}
      />
      <StandingAlerts context={context} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-4">
          <CompanyCard
            info={info}
            changeReportDays={policyAt(now).admission.changeReportDays}
            mayManage={may(context, 'account:manage')}
          />
          <PapersCard
            papers={papers.map((paper) => ({ ...paper, link: privateFileLink(paper.fileId, actor.accountId, now) }))}
            now={now}
          />
          <ChangesCard changes={changes} />
          <ContactForm info={info} policy={policyAt(now)} />
          <IntroForm intro={info.storeIntro} />
          <AgreementsCard acceptances={acceptances} names={names} />
        </div>
        <div className="grid min-w-0 gap-4 md:max-xl:grid-cols-2">
          <CertificationCard certification={certification} lapse={lapse} now={now} />
          <BankCard account={info.bankAccount} mayManage={may(context, 'account:manage')} />
          <MembersCard
            members={people.members}
            names={names}
            ownAccountId={actor.accountId}
            mayOpen={may(context, 'members:view')}
          />
        </div>
      </div>
    </>
  );
}
