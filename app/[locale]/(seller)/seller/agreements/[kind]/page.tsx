import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EditionCard } from '@/components/agreements/edition-card';
import { EditionChange } from '@/components/agreements/edition-change';
import { SignCard } from '@/components/agreements/sign-card';
import { agreementKindOf } from '@/components/market/agreement-kinds';
import { PageHeader } from '@/components/ui/page-header';
import { type AgreementView, findAcceptance, listVendorStands, loadEdition } from '@/lib/agreements';
import { type AgreementKind, kindsInUse, kindsToRegister, kindsToSell } from '@/lib/agreements/status';
import type { Db, VendorActor } from '@/lib/db';
import { policyAt } from '@/lib/policy';
import { vendorContext } from '@/lib/web/vendor-context';
import { signVendorAgreementAction } from '../actions';
import { SigningState } from '../signing-state';

type Params = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const kind = agreementKindOf((await params).kind);
  const t = await getTranslations('agreements.kinds');
  return { title: kind ? t(kind) : '' };
}

/** An agreement between market and vendor: the edition to sign, what differs from the one signed last, and the copy. ONB-06, GEN-09. */
export default async function VendorAgreementPage({ params }: Params) {
  const slug = (await params).kind;
  const { db, actor, now, locale } = await vendorContext('account:view', `/seller/agreements/${slug}`);
  const kind = agreementKindOf(slug);
  const policy = policyAt(now);
  if (!kind || !kindsInUse(policy).includes(kind) || kindsToRegister(policy).includes(kind)) notFound();
  const found = await loadSigning(db, actor, kind, now);
  if (!found) notFound();
  const { edition, before, stand, acceptance } = found;
  const [t, shell, account] = await Promise.all([
    getTranslations('agreements.pages'),
    getTranslations('shell'),
    getTranslations('joining.account'),
  ]);
  const titleOf = ({ titleZh, titleEn }: AgreementView) => (locale === 'zh' ? titleZh : titleEn);
  const textOf = ({ textZh, textEn }: AgreementView) => (locale === 'zh' ? textZh : textEn);
  const isSigned = edition.id === stand.current?.id ? stand.current.signedAt : stand.upcoming?.signedAt;
  return (
    <>
      <PageHeader
        title={titleOf(edition)}
        description={t('description')}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: account('title'), href: '/seller/account#agreements' },
          { label: titleOf(edition) },
        ]}
      />
      <div className="grid max-w-4xl gap-4">
        <SigningState
          stand={stand}
          acceptance={acceptance}
          gates={kindsToSell(policy).includes(kind) ? 'selling' : 'withdrawing'}
        />
        {before && (
          <EditionChange
            before={{ version: before.version, text: textOf(before) }}
            after={{ version: edition.version, text: textOf(edition) }}
          />
        )}
        <EditionCard edition={edition} locale={locale} isPublic />
        {!isSigned && (
          <SignCard
            action={signVendorAgreementAction}
            edition={edition}
            title={titleOf(edition)}
            ruleId={kindsToSell(policy).includes(kind) ? 'ONB-06' : 'SET-05'}
            binds="company"
            back="/seller/account#agreements"
          />
        )}
      </div>
    </>
  );
}

/** What the vendor should look at: the edition in force while it is unsigned, then the one announced. */
async function loadSigning(db: Db, actor: VendorActor, kind: AgreementKind, now: Date) {
  const [stand] = await listVendorStands(db, actor, [kind], now);
  if (!stand?.current) return null;
  const { current, upcoming, lastSigned } = stand;
  const shown = current.signedAt && upcoming ? upcoming : current;
  const beforeId = shown === upcoming ? current.id : lastSigned?.id;
  const [edition, before, acceptance] = await Promise.all([
    loadEdition(db, { id: shown.id }),
    beforeId && beforeId !== shown.id ? loadEdition(db, { id: beforeId }) : null,
    // The owner signed as an applicant, before there was a vendor.
    findAcceptance(db, kind, { vendorId: actor.vendorId }, now).then(
      (found) => found ?? findAcceptance(db, kind, { accountId: actor.ownerAccountId }, now),
    ),
  ]);
  return { edition, before, stand, acceptance };
}
