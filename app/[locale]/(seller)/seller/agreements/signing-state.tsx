import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { DateTime } from '@/components/ui/date-time';
import { FileLink } from '@/components/ui/file-link';
import { RuleLinks } from '@/components/ui/rule-link';
import type { AcceptanceView, VendorStand } from '@/lib/agreements';

type Props = {
  stand: VendorStand;
  /** How the edition in force was signed; null where it was not. */
  acceptance: AcceptanceView | null;
  gates: 'selling' | 'withdrawing';
};

/** How the vendor stands with an agreement, and what waits for its signature. ONB-06, SET-05, GEN-09. */
export async function SigningState({ stand: { current, upcoming }, acceptance, gates }: Props) {
  const t = await getTranslations('agreements.pages');
  if (!current) return null;
  return (
    <>
      {acceptance ? (
        <div role="status">
          <Alert
            tone="success"
            title={t('signedTitle', { version: acceptance.version })}
            actions={
              <FileLink href={`/seller/agreements/copies/${acceptance.id}/copy.pdf`} button>
                {t('copy')}
              </FileLink>
            }
          >
            {t.rich('signedDetail', {
              at: () => <DateTime key="at" at={acceptance.acceptedAt} precision="second" />,
              ip: () => <span key="ip">{acceptance.ip || '—'}</span>,
            })}
          </Alert>
        </div>
      ) : (
        <Alert tone="danger" title={t('dueTitle', { version: current.version })}>
          {t.rich(`due.${gates}`, {
            from: () => <DateTime key="from" at={current.effectiveFrom} precision="day" />,
          })}{' '}
          <RuleLinks ids={gates === 'selling' ? ['ONB-06'] : ['SET-05']} />
        </Alert>
      )}
      {upcoming && (
        <Alert
          tone={upcoming.signedAt ? 'success' : 'info'}
          title={t(upcoming.signedAt ? 'aheadTitle' : 'upcomingTitle', { version: upcoming.version })}
        >
          {t.rich(upcoming.signedAt ? 'aheadDetail' : `upcoming.${gates}`, {
            from: () => <DateTime key="from" at={upcoming.effectiveFrom} precision="day" />,
          })}
        </Alert>
      )}
    </>
  );
}
