import { Link } from '@/components/ui/link';
import { operationsName } from './words';

/** Where staff look at a record of each kind; kinds without a page of their own are named only. */
const pages: Record<string, (id: string) => string> = {
  order: (id) => `/operations/orders/${id}`,
  application: (id) => `/operations/onboarding/${id}`,
  'delivery-call': (id) => `/operations/deliveries/${id}`,
  'product-revision': (id) => `/operations/products/${id}`,
  vendor: (id) => `/operations/vendors/${id}`,
  violation: (id) => `/operations/violations/${id}`,
  'deposit-remittance': (id) => `/operations/remittances/${id}`,
  'vendor-exit': (id) => `/operations/exits/${id}`,
  deposit: (id) => `/operations/deposits/${id}`,
  'vendor-debt': (id) => `/operations/deposits/${id}`,
  withdrawal: (id) => `/operations/payouts/${id}`,
  'calendar-day': () => '/operations/clock',
  'market-clock': () => '/operations/clock',
};

/** The business record behind an entry, a deadline or a deed: its kind, and its id as a link where it has a page. */
export async function SubjectLink({ type, id }: { type: string; id: string }) {
  const nameOf = await operationsName('subjects');
  const page = pages[type]?.(id);
  const short = id.length > 18 ? `${id.slice(0, 8)}…${id.slice(-6)}` : id;
  const text = <code className="font-mono text-xs">{short}</code>;
  return (
    <span className="inline-flex items-baseline gap-x-1.5 whitespace-nowrap max-sm:flex-wrap" title={id}>
      <span>{nameOf(type)}</span>
      {page ? <Link href={page}>{text}</Link> : <span className="text-muted">{text}</span>}
    </span>
  );
}
