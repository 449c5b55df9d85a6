import { getTranslations } from 'next-intl/server';
import { CheckList } from '@/components/review/check-list';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { type ArticleDossier, articleRequirements, measureArticle } from '@/lib/articles';
import type { Db } from '@/lib/db';
import { policyAt } from '@/lib/policy';

/** What the program finds in the article, each with its rule. ART-04, ART-05, ART-08. */
export async function ChecksCard({ db, dossier }: { db: Db; dossier: ArticleDossier }) {
  const [t, facts] = await Promise.all([getTranslations('articles'), measureArticle(db, dossier.vendorId, dossier)]);
  const { characters, mentions, productLinks: links } = facts;
  return (
    <Card title={t('operations.facts')} description={t('operations.factsDetail')}>
      <CheckList
        // By the rules of the day it was submitted. GEN-14.
        checks={articleRequirements(policyAt(dossier.submittedAt), facts).map(({ item, ruleId, met, expression }) => ({
          key: item,
          label: t(`requirements.${item}`),
          ruleId,
          met,
          detail: met ? undefined : expression,
        }))}
      />
      <p className="mt-3 text-muted text-xs">{t('operations.counts', { characters, mentions, links })}</p>
    </Card>
  );
}

/** Who wrote it. */
export async function VendorCard({ dossier: { vendorId, companyName, storeName } }: { dossier: ArticleDossier }) {
  const t = await getTranslations('articles.operations');
  return (
    <Card title={t('vendor')}>
      <DescriptionList
        columns={1}
        items={[
          { term: t('company'), description: companyName },
          {
            term: t('store'),
            description: (
              <Link href={`/operations/vendors/${vendorId}`} className="text-primary hover:underline">
                {storeName}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
}
