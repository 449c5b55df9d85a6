import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Countdown } from '@/components/ui/countdown';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon, type IconName } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { Derivation } from '@/lib/kernel/clock';
import type { Overview } from './load-overview';

type Todo = Overview['todo'];
type Item = {
  key: string;
  icon: IconName;
  tone: 'danger' | 'warning' | 'info';
  title: ReactNode;
  href: string;
  lines: { key: string; label: ReactNode; href: string; until?: Derivation | null }[];
};

const toneClass = { danger: 'text-error', warning: 'text-warning', info: 'text-primary' };

/** What waits for the vendor, the most urgent first, each with the time that is left. SAS-01, LST-10, INV-10, DEP-05. */
export async function TodoList({ todo, now }: { todo: Todo; now: Date }) {
  const t = await getTranslations('seller.overview');
  const items = await itemsOf(todo);
  if (items.length === 0) {
    return (
      <EmptyState compact title={t('nothingTodo')}>
        {t('nothingTodoDetail')}
      </EmptyState>
    );
  }
  return (
    <ul className="text-13">
      {items.map((item) => (
        <li key={item.key} className="flex gap-3 border-line border-t px-4 py-3 sm:px-5">
          <Icon name={item.icon} size={17} className={`mt-0.5 ${toneClass[item.tone]}`} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{item.title}</span>
              <Link href={item.href} className="text-primary text-xs hover:underline">
                {t('handle')}
              </Link>
            </p>
            {item.lines.map((line) => (
              <div key={line.key} className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
                <Link href={line.href} className="min-w-0 truncate text-secondary hover:text-primary">
                  {line.label}
                </Link>
                {line.until && <Countdown derivation={line.until} now={now} />}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

async function itemsOf(todo: Todo): Promise<Item[]> {
  const [t, failures] = await Promise.all([
    getTranslations('seller.overview.items'),
    getTranslations('delivery.failures'),
  ]);
  const product = (row: Todo['underReview']['rows'][number]) => ({
    key: row.productId,
    label: row.name,
    href: `/seller/products/${row.productId}`,
    until: row.reviewUntil,
  });
  const invoice = (row: Todo['toPost']['rows'][number]) => ({
    key: row.id,
    label: `${row.title} · ${row.number}`,
    href: `/seller/invoices/${row.id}`,
    until: row.countdown,
  });
  const failing = todo.failing.map((call) => ({
    key: call.id,
    label: `${call.orderNumber} · ${call.lastError ? failures(call.lastError) : call.callName}`,
    href: `/seller/delivery/calls/${call.id}`,
    until: call.retry,
  }));
  const money = todo.needsDeposit;
  const items: (Item | false)[] = [
    todo.failingTotal > 0 && {
      key: 'failing',
      icon: 'unplug',
      tone: 'danger',
      title: t('failing', { count: todo.failingTotal }),
      href: '/seller/delivery/calls?status=PENDING',
      lines: failing,
    },
    todo.returned.total > 0 && {
      key: 'returned',
      icon: 'pencil',
      tone: 'warning',
      title: t('returned', { count: todo.returned.total }),
      href: '/seller/products?review=CHANGES_REQUESTED',
      lines: todo.returned.rows.map(product),
    },
    todo.toPost.total > 0 && {
      key: 'toPost',
      icon: 'truck',
      tone: 'warning',
      title: t('toPost', { count: todo.toPost.total }),
      href: '/seller/invoices?status=PROCESSING',
      lines: todo.toPost.rows.map(invoice),
    },
    todo.toAccept.total > 0 && {
      key: 'toAccept',
      icon: 'file-text',
      tone: 'warning',
      title: t('toAccept', { count: todo.toAccept.total }),
      href: '/seller/invoices?status=PENDING',
      lines: todo.toAccept.rows.map(invoice),
    },
    money !== null && {
      key: 'deposit',
      icon: 'shield-check',
      tone: 'warning',
      title: t.rich('deposit', {
        waiting: () => <Money amount={money.needsDeposit} />,
        tier: () => <Money amount={money.tierNeeded} />,
      }),
      href: '/seller/deposit',
      lines: [],
    },
    todo.supplementMissing && {
      key: 'supplement',
      icon: 'scale',
      tone: 'warning',
      title: t('supplement'),
      href: '/seller/earnings/agreement',
      lines: [],
    },
    todo.underReview.total > 0 && {
      key: 'underReview',
      icon: 'clipboard-check',
      tone: 'info',
      title: t('underReview', { count: todo.underReview.total }),
      href: '/seller/products?review=UNDER_REVIEW',
      lines: todo.underReview.rows.map(product),
    },
  ];
  return items.filter((item) => item !== false);
}
