import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { type Fen, formatYuanSigned } from '@/lib/kernel/money';
import { askToLeaveAction } from './actions';

type AskProps = { held: Fen; isOwner: boolean; days: number };

/** Asking to leave, with what follows from it said before. DEP-17, DEP-18. */
export async function AskCard({ held, isOwner, days }: AskProps) {
  const [t, fields] = await Promise.all([getTranslations('exit.page'), getTranslations('exit.fields')]);
  const figures = { held: formatYuanSigned(held), days };
  return (
    <Card title={t('ask')}>
      <ul className="mb-4 list-disc pl-5 text-13 text-secondary leading-6">
        {(['store', 'orders', held > 0n ? 'deposit' : 'noDeposit', 'recall'] as const).map((key) => (
          <li key={key}>{t(`follows.${key}`, figures)}</li>
        ))}
      </ul>
      {isOwner ? (
        <ActionForm action={askToLeaveAction}>
          <Field name="reason" label={fields('reason')} required>
            <Textarea rows={3} maxLength={500} required={false} />
          </Field>
          <Field name="understood" label={fields('understood')} group required>
            <Checkbox name="understood">{t('understood')}</Checkbox>
          </Field>
          <div className="form-actions">
            <ConfirmButton id="ask-to-leave" label={t('ask')} title={t('confirmTitle')} confirmLabel={t('ask')}>
              {t(held > 0n ? 'confirmDetail' : 'confirmDetailNone', figures)}
            </ConfirmButton>
          </div>
        </ActionForm>
      ) : (
        <p className="text-13 text-muted">{t('ownerOnly')}</p>
      )}
    </Card>
  );
}
