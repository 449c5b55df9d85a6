import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccessMatrix } from '@/components/members/access-matrix';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Group } from '@/lib/members';
import { areas, levels } from '@/lib/vendors/status';
import type { FormAction } from '@/lib/web/form-state';

type GroupFormProps = { action: FormAction; group?: Group; own: readonly string[]; submitLabel: ReactNode };

/** A group's name, and for each area none, viewing or managing; what the maker may not do is closed. SUB-01, SUB-02. */
export async function GroupForm({ action, group, own, submitLabel }: GroupFormProps) {
  const [t, words] = await Promise.all([getTranslations('seller-members'), getTranslations('members')]);
  return (
    <Card>
      <ActionForm action={action}>
        {group && <input type="hidden" name="groupId" value={group.id} />}
        <Field name="name" label={words('fields.name')} hint={t('groupNameHint')} required>
          <Input defaultValue={group?.name ?? ''} maxLength={40} autoComplete="off" className="max-w-80" />
        </Field>
        <Field name="access" label={t('permissions')} hint={t('permissionsHint')} required group>
          <AccessMatrix
            areaLabel={t('area')}
            levels={(['none', ...levels] as const).map((value) => ({ value, label: words(`levels.${value}`) }))}
            rows={areas.map((area) => ({
              area,
              label: words(`areas.${area}`),
              detail: words(`areaDetails.${area}`),
              level: group?.access[area] ?? 'none',
              closed: levels.filter((level) => !own.includes(`${area}:${level}`)),
            }))}
          />
        </Field>
        <div className="form-actions">
          <SubmitButton>{submitLabel}</SubmitButton>
          <LinkButton href="/seller/members/groups">{t('back')}</LinkButton>
        </div>
      </ActionForm>
    </Card>
  );
}
