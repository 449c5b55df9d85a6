import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { RuleLink } from '@/components/ui/rule-link';
import type { InterfacePage } from '@/lib/delivery';
import { publishInterfaceAction } from './actions';

/** The endpoint that real orders are told to, and the way to make the debugged one it. CAT-05. */
export async function PublishCard({ saved }: { saved: InterfacePage }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller.delivery.publish'),
    getTranslations('delivery.fields'),
  ]);
  const { debugUrl, productionUrl, publishedAt, mayPublish, calls } = saved;
  const missing = calls.filter(({ required, passed }) => required && !passed);
  return (
    <Card
      title={t('title')}
      actions={
        <span className="flex items-center gap-2">
          <Badge tone={productionUrl === null ? 'neutral' : 'success'}>
            {t(productionUrl === null ? 'notLive' : 'live')}
          </Badge>
          <RuleLink id="CAT-05" />
        </span>
      }
    >
      <DescriptionList
        columns={1}
        items={[
          {
            term: fields('productionUrl'),
            description: productionUrl && <code className="break-all font-mono text-xs">{productionUrl}</code>,
          },
          { term: fields('publishedAt'), description: publishedAt && <DateTime at={publishedAt} /> },
        ]}
      />
      <div className="mt-4 border-line border-t pt-4 text-13">
        {mayPublish ? (
          <ActionForm action={publishInterfaceAction}>
            {productionUrl !== null && (
              <p className="text-muted">{t(productionUrl === debugUrl ? 'same' : 'differs')}</p>
            )}
            <div>
              <ConfirmButton
                id="publish"
                label={t(
                  productionUrl === null ? 'publish' : productionUrl === debugUrl ? 'republish' : 'publishAgain',
                )}
                title={t('confirmTitle')}
                confirmLabel={t('confirm')}
                tone="primary"
              >
                {t('confirmDetail', { url: debugUrl ?? '' })}
              </ConfirmButton>
            </div>
          </ActionForm>
        ) : (
          <p className="text-muted">{t('missing', { calls: missing.map(({ callName }) => callName).join(', ') })}</p>
        )}
      </div>
    </Card>
  );
}
