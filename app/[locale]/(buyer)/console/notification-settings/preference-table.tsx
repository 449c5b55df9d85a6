import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { Checkbox } from '@/components/ui/choices';
import {
  eventGroups,
  eventMessageKey,
  type NotificationChannel,
  type NotificationEvent,
  type PreferenceTable as Preferences,
} from '@/lib/notifications';

const channels: NotificationChannel[] = ['IN_SITE', 'EMAIL', 'SMS'];

type TableProps = { preferences: Preferences; shown: readonly NotificationEvent[] };

/** Events down, channels across; every offered channel is a box to tick. */
export async function PreferenceTable({ preferences, shown }: TableProps) {
  const t = await getTranslations('notifications');
  return (
    <table className="w-full border-collapse text-13">
      <caption className="sr-only">{t('settings.title')}</caption>
      <thead>
        <tr className="border-line border-y bg-[#f7f9fb] text-muted">
          <th scope="col" className="h-9 px-4 text-left font-medium sm:px-5">
            {t('settings.event')}
          </th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className="w-16 px-1 text-center font-medium sm:w-32">
              {t(`channels.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupsOf(shown).map(([group, events]) => (
          <Fragment key={group}>
            <tr className="border-line border-b">
              <th scope="colgroup" colSpan={4} className="px-4 pt-3 pb-1 text-left font-semibold text-xs sm:px-5">
                {t(`groups.${group}`)}
              </th>
            </tr>
            {events.map((event) => (
              <EventRow key={event} event={event} cells={preferences[event]} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

// Subjects of which a person hears nothing are left out.
function groupsOf(shown: readonly NotificationEvent[]) {
  return eventGroups
    .map((group) => [group, shown.filter((event) => event.startsWith(`${group}.`))] as const)
    .filter(([, events]) => events.length > 0);
}

async function EventRow({ event, cells }: { event: NotificationEvent; cells: Preferences[NotificationEvent] }) {
  const t = await getTranslations('notifications');
  const name = t(`names.${eventMessageKey(event)}`);
  return (
    <tr className="border-line border-b hover:bg-[#f7f9fd]">
      <th scope="row" className="px-4 py-2 text-left font-normal sm:px-5">
        {name}
        <input type="hidden" name="shown[]" value={event} />
      </th>
      {channels.map((channel) => (
        <td key={channel} className="px-1 py-2 text-center">
          <Cell
            channel={channel}
            name={`${event}:${channel}`}
            label={t('settings.toggle', { event: name, channel: t(`channels.${channel}`) })}
            {...cells[channel]}
          />
        </td>
      ))}
    </tr>
  );
}

async function Cell({ channel, name, label, offered, enabled }: CellProps) {
  const t = await getTranslations('notifications.settings');
  if (!offered) {
    return (
      <span className="text-muted" title={t('notOffered')}>
        <span aria-hidden>—</span>
        <span className="sr-only">{t('notOffered')}</span>
      </span>
    );
  }
  // The record cannot be turned off, so its box is only shown.
  if (channel === 'IN_SITE') return <span className="text-muted text-xs">{t('alwaysOn')}</span>;
  return (
    <span className="inline-flex">
      <Checkbox name="enabled[]" value={name} defaultChecked={enabled} className="gap-0">
        <span className="sr-only">{label}</span>
      </Checkbox>
    </span>
  );
}

type CellProps = { channel: NotificationChannel; name: string; label: string; offered: boolean; enabled: boolean };
