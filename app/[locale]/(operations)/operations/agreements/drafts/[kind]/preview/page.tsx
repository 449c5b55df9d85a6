import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EditionCard } from '@/components/agreements/edition-card';
import { EditionChange } from '@/components/agreements/edition-change';
import { agreementKindOf } from '@/components/market/agreement-kinds';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader } from '@/components/ui/page-header';
import { type AgreementView, findDraft, listSigners, loadCurrentAgreement } from '@/lib/agreements';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../../../or-missing';
import { discardEditionAction, publishEditionAction } from '../../../actions';
import { draftPath } from '../../../draft-path';

type Params = { params: Promise<{ kind: string }> };
type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

const path = '/operations/agreements';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements.staff');
  return { title: t('preview') };
}

/** What would be published: what differs in each language, whom it concerns, and the confirmation. GEN-09, GEN-15. */
export default async function PreviewPage({ params }: Params) {
  const slug = (await params).kind;
  const { db, now, locale } = await operatorContext('CONDUCT', `${path}/drafts/${slug}/preview`);
  const kind = agreementKindOf(slug);
  const draft = kind && (await findDraft(db, { kind }));
  if (!kind || !draft) notFound();
  const [t, shell, words, current, concerned] = await Promise.all([
    getTranslations('agreements.staff'),
    getTranslations('shell'),
    getTranslations('agreements.kinds'),
    orMissing(loadCurrentAgreement(db, kind, now)),
    listSigners(db, { id: draft.id, kind }),
  ]);
  return (
    <>
      <PageHeader
        title={t('previewTitle', { title: words(kind), version: draft.version })}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: path },
          { label: t('preview') },
        ]}
      />
      <div className="grid max-w-4xl gap-4">
        <Alert
          title={t.rich('concerned', {
            count: concerned.length,
            from: () => <DateTime key="from" at={draft.effectiveFrom} precision="day" />,
          })}
        >
          {t(`consequence.${kind === 'USER_TERMS' ? 'users' : 'vendors'}`)}
        </Alert>
        <Changes current={current} draft={draft} />
        <EditionCard edition={draft} locale={locale} />
        <Decide draft={draft} title={words(kind)} count={concerned.length} />
      </div>
    </>
  );
}

function Changes({ current, draft }: { current: AgreementView; draft: Draft }) {
  return (
    <>
      <EditionChange
        before={{ version: current.version, text: current.textZh }}
        after={{ version: `${draft.version} · 中文`, text: draft.textZh }}
      />
      <EditionChange
        before={{ version: current.version, text: current.textEn }}
        after={{ version: `${draft.version} · English`, text: draft.textEn }}
      />
    </>
  );
}

async function Decide({ draft, title, count }: { draft: Draft; title: string; count: number }) {
  const t = await getTranslations('agreements.staff');
  return (
    <Card title={t('decide')}>
      <div className="flex flex-wrap items-start gap-3 pt-1">
        <ActionForm action={publishEditionAction}>
          <input type="hidden" name="draftId" value={draft.id} />
          <input type="hidden" name="textHash" value={draft.textHash} />
          <ConfirmButton
            id="publish-edition"
            label={t('publish')}
            title={t('confirmTitle', { title, version: draft.version })}
            confirmLabel={t('publish')}
            tone="primary"
          >
            {t('confirmDetail', { count })}
          </ConfirmButton>
        </ActionForm>
        <LinkButton href={draftPath(draft.kind)}>{t('goOn')}</LinkButton>
        <ActionForm action={discardEditionAction}>
          <input type="hidden" name="draftId" value={draft.id} />
          <ConfirmButton
            id="discard-edition"
            label={t('discard')}
            title={t('discardTitle')}
            confirmLabel={t('discard')}
          />
        </ActionForm>
      </div>
    </Card>
  );
}
