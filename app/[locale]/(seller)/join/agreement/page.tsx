import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgreementText } from '@/components/agreements/agreement-text';
import { agreementPath } from '@/components/market/agreement-kinds';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { Field } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { type AcceptanceView, type AgreementView, findAcceptance, loadCurrentAgreement } from '@/lib/agreements';
import { requireLocale } from '@/lib/i18n/current';
import { agreementToJoin } from '@/lib/onboarding/status';
import { policyAt } from '@/lib/policy';
import { JoinFrame } from '../join-frame';
import { openJoining, pathOfStatus } from '../joining-context';
import { agreeToJoinAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.agreement');
  return { title: t('title') };
}

/** The first step: the access agreement, to be read and ticked; afterwards, what was signed. ONB-06, ONB-13. */
export default async function JoinAgreementPage() {
  const { context, joining } = await openJoining('agreement');
  const { db, actor, now } = context;
  const { application } = joining;
  const mayAgree = application === null || application.status === 'REFUSED';
  const at = mayAgree ? now : application.agreedAt;
  const kind = agreementToJoin(policyAt(at));
  const [t, agreement, acceptance] = await Promise.all([
    getTranslations('joining.agreement'),
    loadCurrentAgreement(db, kind, at),
    findAcceptance(db, kind, { accountId: actor.accountId }, at),
  ]);
  return (
    <JoinFrame current="agree" title={t('title')} description={t('description')}>
      {!mayAgree && acceptance && <Signed acceptance={acceptance} next={pathOfStatus(application.status)} />}
      {application?.status === 'REFUSED' && <Alert title={t('againTitle')}>{t('againDetail')}</Alert>}
      <TextCard agreement={agreement} />
      {mayAgree && <AgreeCard agreement={agreement} isAgain={application !== null} />}
    </JoinFrame>
  );
}

async function TextCard({ agreement }: { agreement: AgreementView }) {
  const [t, market, locale] = await Promise.all([
    getTranslations('joining.agreement'),
    getTranslations('market.agreements'),
    requireLocale(),
  ]);
  const title = locale === 'zh' ? agreement.titleZh : agreement.titleEn;
  return (
    <Card
      title={title}
      actions={
        <Link href={agreementPath(agreement.kind)} className="text-13 text-primary hover:underline">
          {t('wholePage')}
        </Link>
      }
    >
      <dl className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-13">
        <div className="flex gap-2">
          <dt className="text-muted">{market('version')}</dt>
          <dd className="tabular-nums">{agreement.version}</dd>
        </div>
        <div className="flex gap-2">
          <dt className="text-muted">{market('effective')}</dt>
          <dd>
            <DateTime at={agreement.effectiveFrom} precision="day" />
          </dd>
        </div>
        <div className="flex min-w-0 gap-2">
          <dt className="shrink-0 text-muted">{market('hash')}</dt>
          <dd className="min-w-0 break-all font-mono text-xs leading-5">
            {agreement.textHash} <CopyButton text={agreement.textHash} />
          </dd>
        </div>
      </dl>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={title}
        className="max-h-[26rem] overflow-y-auto rounded-box border border-line bg-[#fbfcfd] px-4 py-3.5 sm:px-6"
      >
        <AgreementText text={locale === 'zh' ? agreement.textZh : agreement.textEn} />
        {locale !== 'zh' && <p className="mt-4 text-muted text-xs">{market('prevails')}</p>}
      </section>
    </Card>
  );
}

async function AgreeCard({ agreement, isAgain }: { agreement: AgreementView; isAgain: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('joining.agreement'), requireLocale()]);
  const title = locale === 'zh' ? agreement.titleZh : agreement.titleEn;
  return (
    <Card>
      <ActionForm action={agreeToJoinAction}>
        <input type="hidden" name="agreementId" value={agreement.id} />
        <Field name="agreed" label={t('tickLabel')} hint={t('recorded')} group>
          <Checkbox required>
            {t('tick', { title, version: agreement.version })} <RuleLink id="ONB-06" />
          </Checkbox>
        </Field>
        <div className="form-actions">
          <SubmitButton size="lg">{t(isAgain ? 'again' : 'go')}</SubmitButton>
          <LinkButton href="/join" size="lg">
            {t('back')}
          </LinkButton>
        </div>
      </ActionForm>
    </Card>
  );
}

async function Signed({ acceptance, next }: { acceptance: AcceptanceView; next: string }) {
  const t = await getTranslations('joining.agreement');
  return (
    <Alert
      tone="success"
      title={t('signedTitle', { version: acceptance.version })}
      actions={
        <LinkButton href={next} tone="primary" size="sm">
          {t('goOn')}
        </LinkButton>
      }
    >
      {t.rich('signedDetail', {
        at: () => <DateTime key="at" at={acceptance.acceptedAt} precision="second" />,
        ip: () => <span key="ip">{acceptance.ip || '—'}</span>,
      })}
    </Alert>
  );
}
