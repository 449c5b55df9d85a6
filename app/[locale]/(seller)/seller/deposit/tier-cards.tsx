import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Badge, type Tone } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import type { DepositView, TierState, TierView } from '@/lib/deposits';
import { type Fen, fenToJson, formatYuanSigned, subtractFen } from '@/lib/kernel/money';
import type { CategoryId } from '@/lib/policy';
import { rechargePath } from '@/lib/wallet';
import { payDepositAction } from './actions';

type Waiting = { category: CategoryId; amount: Fen; tier: Fen };
type Purse = { balance: Fen; isOwner: boolean; fromBalance: boolean };
/** `mustReach` is the tier that a top-up asks for. DEP-16. */
type CardsProps = Purse & { deposit: DepositView; waiting: Waiting[]; mustReach: Fen | null };

/** The tiers side by side: what each unlocks, how it stands and what reaching it would cost now. DEP-02, DEP-03, DEP-07. */
export async function TierCards({ deposit, ...rest }: CardsProps) {
  const t = await getTranslations('joining.deposit');
  return (
    <section aria-label={t('tiers')} className="grid gap-4 md:grid-cols-3">
      {deposit.tiers.map((tier, index) => (
        <TierCard
          key={String(tier.amount)}
          tier={tier}
          lower={deposit.tiers[index - 1]}
          paid={deposit.paid}
          income={deposit.incomeCategories}
          {...rest}
        />
      ))}
    </section>
  );
}

const toneOf: Record<TierState, Tone> = { PAID: 'success', DUE: 'warning', OPEN: 'neutral' };

type TierProps = Purse & {
  tier: TierView;
  lower?: TierView;
  paid: Fen;
  income: CategoryId[];
  waiting: Waiting[];
  mustReach: Fen | null;
};

async function TierCard({ tier: shown, lower, paid, income, waiting, mustReach, ...purse }: TierProps) {
  const isAsked = shown.state === 'OPEN' && shown.amount === mustReach;
  const tier: TierView = isAsked ? { ...shown, state: 'DUE' } : shown;
  const [t, words] = await Promise.all([getTranslations('joining.deposit'), getTranslations('deposits.status')]);
  const added = tier.categories.filter((category) => !lower?.categories.includes(category));
  const isDue = tier.state === 'DUE';
  return (
    <article
      className={`flex min-w-0 flex-col rounded-box border bg-base-100 px-4 py-4 sm:px-5 ${
        isDue ? 'border-primary shadow-[inset_0_2px_0_var(--color-primary)]' : 'border-line'
      }`}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-semibold text-2xl leading-8">
          <Money amount={tier.amount} />
        </h2>
        <Badge tone={toneOf[tier.state]}>{words(tier.state)}</Badge>
      </div>
      <p className="mt-2 text-muted text-xs">{t(lower ? 'adds' : 'covers')}</p>
      <ul className="mt-1.5 grid grid-cols-2 content-start gap-x-3 gap-y-1.5 text-13">
        {added.map((category) => (
          <Category key={category} category={category} hasIncome={income.includes(category)} waiting={waiting} />
        ))}
      </ul>
      {lower && <p className="mt-2 text-muted text-xs">{t('andLower')}</p>}
      <div className="mt-auto pt-4">
        <TierAction tier={tier} paid={paid} {...purse} />
      </div>
    </article>
  );
}

async function Category({ category, hasIncome, waiting }: CategoryProps) {
  const [t, names] = await Promise.all([getTranslations('joining.deposit'), getTranslations('catalog.categories')]);
  const held = waiting.find((each) => each.category === category);
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Icon name="check" size={14} className="text-primary" />
      {names(`${category.replace('/', '.')}.name`)}
      {held ? (
        <span className="text-warning text-xs">
          {t.rich('waits', { amount: () => <Money key="amount" amount={held.amount} /> })}
        </span>
      ) : (
        hasIncome && <span className="text-muted text-xs">{t('hasIncome')}</span>
      )}
    </li>
  );
}

/** Paying the difference from the owner's wallet, or bringing the money in first. DEP-08, DEP-10. */
async function TierAction({ tier, paid, balance, isOwner, fromBalance }: Purse & { tier: TierView; paid: Fen }) {
  const t = await getTranslations('joining.deposit');
  if (tier.state === 'PAID') return <p className="text-13 text-success">{t('covered')}</p>;
  if (!fromBalance) return <p className="text-13 text-muted">{t('byTransfer')}</p>;
  const amount = formatYuanSigned(tier.missing);
  if (balance < tier.missing) {
    const short = subtractFen(tier.missing, balance);
    return (
      <div className="grid gap-2">
        <p className="text-13 text-muted">{t('short', { amount, short: formatYuanSigned(short) })}</p>
        {isOwner ? (
          <LinkButton href={rechargePath(short, '/seller/deposit')} icon="wallet" wide>
            {t('recharge', { short: formatYuanSigned(short) })}
          </LinkButton>
        ) : (
          <p className="text-13 text-muted">{t('ownerRecharges')}</p>
        )}
      </div>
    );
  }
  const figures = {
    amount,
    tier: formatYuanSigned(tier.amount),
    paid: formatYuanSigned(paid),
    left: formatYuanSigned(subtractFen(balance, tier.missing)),
  };
  return (
    <ActionForm action={payDepositAction} idempotencyKey={randomUUID()}>
      <input type="hidden" name="tier" value={fenToJson(tier.amount)} />
      <div>
        <ConfirmButton
          id={`pay-${fenToJson(tier.amount)}`}
          label={t('pay', figures)}
          title={t('confirmTitle', figures)}
          confirmLabel={t('confirm')}
          tone="primary"
          quiet={tier.state !== 'DUE'}
          wide
        >
          {t('confirmDetail', figures)}
        </ConfirmButton>
      </div>
    </ActionForm>
  );
}

type CategoryProps = { category: CategoryId; hasIncome: boolean; waiting: Waiting[] };
