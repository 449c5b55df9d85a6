import { Link } from '@/components/ui/link';
import { operationsName } from './words';

/** The page of a ledger account. */
export function accountPath(id: string): string {
  return `/operations/ledger/accounts/${encodeURIComponent(id)}`;
}

/** A ledger account by its kind and owner, leading to its entries. */
export async function AccountLink({ id }: { id: string }) {
  const nameOf = await operationsName('ledger.kinds');
  const [kind = id, owner] = id.split(/:(.*)/s);
  return (
    <Link href={accountPath(id)} title={id} className="inline-flex flex-wrap items-baseline gap-x-1.5">
      <span>{nameOf(kind)}</span>
      {owner && <code className="break-all font-mono text-muted text-xs">{owner}</code>}
    </Link>
  );
}
