import { getTranslations } from 'next-intl/server';
import { Checkbox } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { AccessMarks } from './access-marks';

type Group = { id: string; name: string | null; access: Parameters<typeof AccessMarks>[0]['access'] };

/** The groups to choose from, each with what it allows; those that allow more than the person may give are closed. SUB-01, SUB-02. */
export async function GroupBoxes({ groups, chosen = [], closed }: GroupBoxesProps) {
  const [t, words] = await Promise.all([getTranslations('members'), getTranslations('seller-members')]);
  return (
    <Field name="groupIds" label={t('fields.groups')} required group>
      <div className="grid gap-2">
        {groups.map(({ id, name, access }) => (
          <div key={id} className="rounded-box border border-line px-3 py-2">
            <Checkbox
              name="groupIds[]"
              value={id}
              required={false}
              defaultChecked={chosen.includes(id)}
              disabled={closed.includes(id)}
            >
              <span className="font-medium">{name ?? t('fullAccess')}</span>
              {closed.includes(id) && <span className="block text-muted text-xs">{words('beyondYours')}</span>}
            </Checkbox>
            <div className="mt-1.5 pl-6">
              <AccessMarks access={access} />
            </div>
          </div>
        ))}
      </div>
    </Field>
  );
}

type GroupBoxesProps = { groups: readonly Group[]; chosen?: readonly string[]; closed: readonly string[] };
