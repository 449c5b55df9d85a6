import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { type Fen, fen, sumFen } from '@/lib/kernel/money';
import type { TrialBalanceRow } from '@/lib/ledger';

const natures = ['asset', 'expense', 'liability', 'income'] as const;

/** Debits and credits as an accountant expects them: what we hold on the left, what we owe and earned on the right. */
export async function TrialBalanceTable({ rows }: { rows: TrialBalanceRow[] }) {
  const t = await getTranslations('operations.ledger');
  return (
    <table className="data-table">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('explanation')}</th>
          <th scope="col" className="text-right">
            {t('accounts')}
          </th>
          <th scope="col" className="text-right">
            {t('debit')}
          </th>
          <th scope="col" className="text-right">
            {t('credit')}
          </th>
        </tr>
      </thead>
      {natures.map((nature) => (
        <NatureRows key={nature} nature={nature} rows={rows.filter((row) => row.nature === nature)} />
      ))}
      <tfoot>
        <tr className="font-semibold">
          <td colSpan={3} data-primary>
            {t('total')}
          </td>
          <Amount label={t('debit')} amount={debitOf(rows)} strong />
          <Amount label={t('credit')} amount={creditOf(rows)} strong />
        </tr>
      </tfoot>
    </table>
  );
}

async function NatureRows({ nature, rows }: { nature: TrialBalanceRow['nature']; rows: TrialBalanceRow[] }) {
  const t = await getTranslations('operations.ledger');
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={5}
          className="static! bg-base-100! pt-2! max-sm:block max-sm:h-auto! max-sm:border-b-0! max-sm:px-0!"
        >
          <span className="font-semibold text-base-content">{t(`natures.${nature}`)}</span>
          <span className="ml-2 font-normal text-xs max-sm:hidden">{t(`natureHints.${nature}`)}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.kind}>
          <td data-primary>
            <span className="data-table-value">
              <Link href={`/operations/ledger/accounts?kind=${row.kind}`}>{t(`kinds.${row.kind}`)}</Link>
            </span>
          </td>
          <td className="text-muted text-xs max-sm:text-left!">
            <span className="data-table-value">{t(`meanings.${row.kind}`)}</span>
          </td>
          <td className="text-right tabular-nums">
            <span className="data-table-label">{t('accounts')}</span>
            <span className="data-table-value">{row.accounts}</span>
          </td>
          <Amount label={t('debit')} amount={debitOf([row])} />
          <Amount label={t('credit')} amount={creditOf([row])} />
        </tr>
      ))}
    </tbody>
  );
}

function Amount({ label, amount, strong }: { label: string; amount: Fen; strong?: boolean }) {
  return (
    <td className="text-right">
      <span className="data-table-label">{label}</span>
      <span className="data-table-value">
        {amount === 0n && !strong ? <span className="text-muted">—</span> : <Money amount={amount} />}
      </span>
    </td>
  );
}

// Balances are incoming minus outgoing: what flowed out of an account to us is its debit.
function debitOf(rows: TrialBalanceRow[]): Fen {
  return sumFen(rows.map(({ balance }) => fen(balance < 0n ? -balance : 0n)));
}

function creditOf(rows: TrialBalanceRow[]): Fen {
  return sumFen(rows.map(({ balance }) => fen(balance > 0n ? balance : 0n)));
}
