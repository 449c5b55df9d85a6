import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { CertificationView } from '@/lib/certification';
import type { DeadlineView } from '@/lib/deadlines';
import type { AccountInfo } from '@/lib/vendors';
import { CertificationBadge } from '../certification/state-badge';

type CertificationProps = { certification: CertificationView; lapse: DeadlineView | null; now: Date };

/** Whether the fee is paid and until when, with the way to pay. FEE-02, FEE-05. */
export async function CertificationCard({ certification, lapse, now }: CertificationProps) {
  const t = await getTranslations('joining.certification');
  const { state, validUntil, fee } = certification;
  return (
    <Card title={t('title')} actions={<CertificationBadge state={state} />}>
      <DescriptionList
        columns={1}
        items={[
          {
            term: t(state === 'LAPSED' ? 'lapsedAt' : 'validUntil'),
            description: validUntil && <DateTime at={validUntil} />,
          },
          ...(lapse && state === 'VALID'
            ? [{ term: t('left'), description: <Countdown derivation={lapse.derivation} now={now} /> }]
            : []),
          {
            term: t('fee'),
            description: t.rich('feePerYear', { fee: () => <Money key="fee" amount={fee} /> }),
          },
        ]}
      />
      <div className="mt-4">
        <LinkButton href="/seller/certification" tone={state === 'VALID' ? 'plain' : 'primary'} wide>
          {t(state === 'VALID' ? 'view' : 'payNow')}
        </LinkButton>
      </div>
    </Card>
  );
}

type BankProps = { account: AccountInfo['bankAccount']; mayManage: boolean };

/** Where payouts go: only the last digits, and when the account was proved. SET-09, SET-10. */
export async function BankCard({ account, mayManage }: BankProps) {
  const [t, fields] = await Promise.all([getTranslations('joining.account'), getTranslations('vendors.fields')]);
  return (
    <Card title={t('bank')} actions={<RuleLinks ids={['SET-09']} />}>
      {account && (
        <DescriptionList
          columns={1}
          items={[
            { term: fields('accountName'), description: account.accountName },
            { term: fields('bankName'), description: account.bankName },
            {
              term: fields('accountNumber'),
              description: (
                <span className="tabular-nums">
                  <span aria-hidden>•••• •••• </span>
                  {account.accountTail}
                </span>
              ),
            },
            { term: t('verifiedAt'), description: <DateTime at={account.verifiedAt} /> },
          ]}
        />
      )}
      <p className="mt-3 border-line border-t pt-2.5 text-muted text-xs">{t('bankNote')}</p>
      {mayManage && (
        <div className="mt-3">
          <LinkButton href="/seller/account/bank" wide>
            {t('changeBank')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}

type MembersProps = {
  members: { accountId: string; isOwner: boolean; since: Date }[];
  names: ReadonlyMap<string, { name: string; email: string }>;
  ownAccountId: string;
  /** Whether the reader may open the list of members. */
  mayOpen: boolean;
};

/** Who acts for the vendor. ACC-01. */
export async function MembersCard({ members, names, ownAccountId, mayOpen }: MembersProps) {
  const [t, words] = await Promise.all([getTranslations('joining.account'), getTranslations('seller-members')]);
  const open = mayOpen && (
    <LinkButton href="/seller/members" tone="text" size="sm" className="-mr-2.5">
      {words('title')}
    </LinkButton>
  );
  return (
    <Card title={t('members')} description={t('membersDetail')} actions={open}>
      <ul className="divide-y divide-line">
        {members.map(({ accountId, isOwner, since }) => (
          <li key={accountId} className="py-2.5 text-13 first:pt-1 last:pb-0">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{names.get(accountId)?.name ?? accountId}</span>
              <Badge tone={isOwner ? 'info' : 'neutral'}>{t(isOwner ? 'owner' : 'member')}</Badge>
              {accountId === ownAccountId && <span className="text-muted text-xs">{t('you')}</span>}
            </p>
            <p className="mt-0.5 truncate text-muted text-xs">{names.get(accountId)?.email}</p>
            <p className="text-muted text-xs">
              {t.rich('since', { at: () => <DateTime key="at" at={since} precision="day" /> })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
