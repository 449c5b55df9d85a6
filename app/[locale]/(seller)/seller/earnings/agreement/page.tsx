import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgreementText } from '@/components/agreements/agreement-text';
import { EditionChange } from '@/components/agreements/edition-change';
import { agreementPath } from '@/components/market/agreement-kinds';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Field } from '@/components/ui/field';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  type AcceptanceView,
  type AgreementView,
  findAcceptance,
  listVendorStands,
  loadCurrentAgreement,
  loadEdition,
} from '@/lib/agreements';
import type { Db, VendorActor } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { vendorContext } from '@/lib/web/vendor-context';
import { orNotFound } from '../../or-not-found';
import { signSupplementAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.supplement');
  return { title: t('title') };
}

/** The earnings supplement, to be read and ticked before the first withdrawal; afterwards, what was signed. SET-05, SET-10. */
export default async function SupplementPage() {
  const { db, actor, now } = await vendorContext('money:manage', '/seller/earnings/agreement');
  const [t, earnings, shell, agreement, acceptance, before] = await Promise.all([
    getTranslations('seller-money.supplement'),
    getTranslations('seller-money.earnings'),
    getTranslations('shell'),
    loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', now).catch(orNotFound),
    findAcceptance(db, 'EARNINGS_SUPPLEMENT', { vendorId: actor.vendorId }, now),
    editionSignedBefore(db, actor, now),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: earnings('title'), href: '/seller/earnings' },
          { label: t('title') },
        ]}
      />
      <div className="grid max-w-4xl gap-4">
        {acceptance && <Signed acceptance={acceptance} />}
        {before && <Change before={before} after={agreement} />}
        <TextCard agreement={agreement} />
        {!acceptance && <SignCard agreement={agreement} />}
      </div>
    </>
  );
}

async function Change({ before, after }: { before: AgreementView; after: AgreementView }) {
  const locale = await requireLocale();
  const textOf = ({ version, textZh, textEn }: AgreementView) => ({ version, text: locale === 'zh' ? textZh : textEn });
  return <EditionChange before={textOf(before)} after={textOf(after)} />;
}

/** The edition the vendor signed last, where it is not the one in force; null before its first signature. GEN-09. */
async function editionSignedBefore(db: Db, actor: VendorActor, now: Date): Promise<AgreementView | null> {
  const [stand] = await listVendorStands(db, actor, ['EARNINGS_SUPPLEMENT'], now);
  const { current, lastSigned } = stand ?? {};
  return lastSigned && current && lastSigned.effectiveFrom < current.effectiveFrom
    ? loadEdition(db, { id: lastSigned.id })
    : null;
}

async function TextCard({ agreement }: { agreement: AgreementView }) {
  const [t, market, locale] = await Promise.all([
    getTranslations('seller-money.supplement'),
    getTranslations('market.agreements'),
    requireLocale(),
  ]);
  const title = locale === 'zh' ? agreement.titleZh : agreement.titleEn;
  return (
    <Card
      title={title}
      actions={
        <Link href={agreementPath('EARNINGS_SUPPLEMENT')} className="text-13 text-primary hover:underline">
          {t('wholePage')}
        </Link>
      }
    >
      <DescriptionList
        items={[
          { term: market('version'), description: <span className="tabular-nums">{agreement.version}</span> },
          { term: market('effective'), description: <DateTime at={agreement.effectiveFrom} precision="day" /> },
          {
            term: market('hash'),
            description: (
              <span className="break-all font-mono text-xs">
                {agreement.textHash} <CopyButton text={agreement.textHash} />
              </span>
            ),
            wide: true,
          },
        ]}
      />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={title}
        className="mt-3 max-h-[26rem] overflow-y-auto rounded-box border border-line bg-[#fbfcfd] px-4 py-3.5 sm:px-6"
      >
        <AgreementText text={locale === 'zh' ? agreement.textZh : agreement.textEn} />
        {locale !== 'zh' && <p className="mt-4 text-muted text-xs">{market('prevails')}</p>}
      </section>
    </Card>
  );
}

async function SignCard({ agreement }: { agreement: AgreementView }) {
  const [t, locale] = await Promise.all([getTranslations('seller-money.supplement'), requireLocale()]);
  const title = locale === 'zh' ? agreement.titleZh : agreement.titleEn;
  return (
    <Card>
      <ActionForm action={signSupplementAction} className="pt-2">
        <input type="hidden" name="agreementId" value={agreement.id} />
        <Field name="agreed" label={t('tickLabel')} hint={t('recorded')} group>
          <Checkbox required>
            {t('tick', { title, version: agreement.version })} <RuleLink id="SET-05" />
          </Checkbox>
        </Field>
        <div className="form-actions">
          <SubmitButton size="lg">{t('sign')}</SubmitButton>
          <LinkButton href="/seller/earnings" size="lg">
            {t('back')}
          </LinkButton>
        </div>
      </ActionForm>
    </Card>
  );
}

async function Signed({ acceptance }: { acceptance: AcceptanceView }) {
  const [t, pages] = await Promise.all([
    getTranslations('seller-money.supplement'),
    getTranslations('agreements.pages'),
  ]);
  return (
    <div role="status">
      <Alert
        tone="success"
        title={t('signedTitle', { version: acceptance.version })}
        actions={
          <>
            <FileLink href={`/seller/agreements/copies/${acceptance.id}/copy.pdf`} button>
              {pages('copy')}
            </FileLink>
            <LinkButton href="/seller/earnings" tone="primary" size="sm">
              {t('toEarnings')}
            </LinkButton>
          </>
        }
      >
        {t.rich('signedDetail', {
          at: () => <DateTime key="at" at={acceptance.acceptedAt} precision="second" />,
          ip: () => <span key="ip">{acceptance.ip || '—'}</span>,
        })}
      </Alert>
    </div>
  );
}
