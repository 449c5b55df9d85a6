import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { prisma } from '@/lib/db';
import { requireLocale } from '@/lib/i18n/current';
import { localePath } from '@/lib/i18n/locales';
import type { Paper } from '@/lib/papers';
import { pageMetadata } from '../page-metadata';
import { findVerifiedPaper } from './find-paper';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('papers.check');
  return pageMetadata({ path: '/verify', title: t('title'), description: t('description'), hidden: true });
}

/** Whether a document was issued by the market, and what it says: for whoever holds it, by number and code. DEP-09. */
export default async function VerifyPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const [t, locale, query] = await Promise.all([getTranslations('papers.check'), requireLocale(), searchParams]);
  const number = (oneOf(query, 'number') ?? '').trim().slice(0, 60);
  const code = (oneOf(query, 'code') ?? '').trim().slice(0, 40);
  const isAsked = number !== '' && code !== '';
  const paper = isAsked ? await findVerifiedPaper(prisma(), { number, code }, locale) : null;
  return (
    <div className="page-width py-6">
      <PageHeader title={t('title')} description={t('description')} />
      <div className="grid max-w-2xl gap-4">
        <Card>
          <form action={localePath(locale, '/verify')} method="get" className="grid gap-4 pt-2">
            <Field name="number" label={t('number')} hint={t('numberHint')} required>
              <Input maxLength={60} defaultValue={number} autoComplete="off" />
            </Field>
            <Field name="code" label={t('code')} hint={t('codeHint')} required>
              <Input maxLength={40} defaultValue={code} autoComplete="off" />
            </Field>
            <div className="form-actions">
              <Button type="submit" tone="primary">
                {t('go')}
              </Button>
            </div>
          </form>
        </Card>
        {isAsked && (paper ? <Genuine paper={paper} /> : <Unknown />)}
      </div>
    </div>
  );
}

async function Unknown() {
  const t = await getTranslations('papers.check');
  return (
    <div role="status">
      <Alert tone="danger" title={t('unknown')}>
        {t('unknownDetail')}
      </Alert>
    </div>
  );
}

async function Genuine({ paper }: { paper: Paper }) {
  const [t, papers] = await Promise.all([getTranslations('papers.check'), getTranslations('papers')]);
  return (
    <>
      <div role="status">
        <Alert tone="success" title={t('genuine')}>
          {t('genuineDetail')}
        </Alert>
      </div>
      <Card title={paper.title}>
        <DescriptionList
          items={[
            { term: papers('number'), description: <span className="break-all">{paper.number}</span> },
            { term: papers('issuedAt'), description: <DateTime at={paper.issuedAt} precision="day" /> },
            ...paper.parties.map(({ role, name }) => ({ term: role, description: name })),
            ...paper.facts.map(({ term, value }) => ({
              term,
              description: <span className="break-all tabular-nums">{value}</span>,
            })),
          ]}
        />
      </Card>
    </>
  );
}
