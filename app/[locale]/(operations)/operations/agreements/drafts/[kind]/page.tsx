import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { agreementKindOf } from '@/components/market/agreement-kinds';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { findDraft, loadCurrentAgreement } from '@/lib/agreements';
import { kindsInUse } from '@/lib/agreements/status';
import { addBeijingDays, beijingDay } from '@/lib/kernel/clock';
import { policyAt } from '@/lib/policy';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../../or-missing';
import { saveEditionAction } from '../../actions';

type Params = { params: Promise<{ kind: string }> };

const path = '/operations/agreements';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements.staff');
  return { title: t('write') };
}

/** The next edition of an agreement, begun from the one in force, in both languages. GEN-09, GEN-15. */
export default async function DraftPage({ params }: Params) {
  const slug = (await params).kind;
  const { db, now } = await operatorContext('CONDUCT', `${path}/drafts/${slug}`);
  const kind = agreementKindOf(slug);
  if (!kind || !kindsInUse(policyAt(now)).includes(kind)) notFound();
  const [t, shell, words, draft, current] = await Promise.all([
    getTranslations('agreements.staff'),
    getTranslations('shell'),
    getTranslations('agreements.kinds'),
    findDraft(db, { kind }),
    orMissing(loadCurrentAgreement(db, kind, now)),
  ]);
  const from = draft ?? current;
  const tomorrow = addBeijingDays(beijingDay(now), 1);
  return (
    <>
      <PageHeader
        title={t('writeTitle', { title: words(kind) })}
        description={t('writeDetail')}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: path },
          { label: words(kind) },
        ]}
      />
      <Card className="max-w-5xl">
        <ActionForm action={saveEditionAction} className="pt-2">
          <input type="hidden" name="kind" value={kind} />
          <div className="grid items-start gap-4 md:grid-cols-2">
            <Field name="version" label={t('version')} hint={t('versionHint', { current: current.version })} required>
              <Input maxLength={20} defaultValue={draft?.version} />
            </Field>
            <Field name="effectiveFrom" label={t('effectiveFrom')} hint={t('effectiveHint')} required>
              <Input type="date" min={tomorrow} defaultValue={draft ? beijingDay(draft.effectiveFrom) : undefined} />
            </Field>
            <Field name="titleZh" label={t('titleZh')} required>
              <Input maxLength={60} defaultValue={from.titleZh} />
            </Field>
            <Field name="titleEn" label={t('titleEn')} required>
              <Input maxLength={80} defaultValue={from.titleEn} lang="en" />
            </Field>
            <Field name="textZh" label={t('textZh')} hint={t('textHint')} required>
              <Textarea rows={26} maxLength={60_000} defaultValue={from.textZh} lang="zh-CN" />
            </Field>
            <Field name="textEn" label={t('textEn')} hint={t('textEnHint')} required>
              <Textarea rows={26} maxLength={60_000} defaultValue={from.textEn} lang="en" />
            </Field>
          </div>
          <div className="form-actions">
            <SubmitButton>{t('saveAndPreview')}</SubmitButton>
            <LinkButton href={path}>{t('cancel')}</LinkButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}
