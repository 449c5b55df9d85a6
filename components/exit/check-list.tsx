import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { type Blocker, blockers, type Checklist } from '@/lib/exit/status';
import { fenFromJson } from '@/lib/kernel/money';

type CheckListProps = {
  checklist: Checklist;
  /** Where each blocker is dealt with; left out where the reader has no page for it. */
  hrefOf: (blocker: Blocker) => string | undefined;
  needsPaper: boolean;
};

/** What must come to an end before a deposit is returned, counted now, each with the way to it. DEP-17, DEP-19. */
export async function ExitCheckList({ checklist, hrefOf, needsPaper }: CheckListProps) {
  const [t, words] = await Promise.all([getTranslations('exit.list'), getTranslations('exit.blockers')]);
  const shown = blockers.filter((name) => name !== 'paperReceipt' || needsPaper);
  return (
    <ul className="divide-y divide-line rounded-box border border-line text-13">
      {shown.map((name) => {
        const isClear = BigInt(checklist[name]) === 0n;
        const href = isClear ? undefined : hrefOf(name);
        return (
          <li key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
            <Icon
              name={isClear ? 'circle-check' : 'circle-x'}
              size={16}
              className={isClear ? 'text-success' : 'text-error'}
            />
            <span className="min-w-0 flex-1">{words(name)}</span>
            <span className={isClear ? 'text-muted' : 'font-medium tabular-nums'}>
              {isClear ? t('clear') : <Count value={checklist[name]} />}
            </span>
            {href && (
              <Link href={href} className="text-primary hover:underline">
                {t('go')}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

async function Count({ value }: { value: string | number }) {
  const t = await getTranslations('exit.list');
  return typeof value === 'string' ? <Money amount={fenFromJson(value)} /> : t('count', { count: value });
}
