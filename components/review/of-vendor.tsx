import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress } from '@/components/ui/list-address';

/** Says that a list shows one vendor's records only, and leads back to all of them. */
export async function OfVendor({ path, query, vendorId, name }: OfVendorProps) {
  const t = await getTranslations('operations-business.ofVendor');
  return (
    <Alert
      className="mx-4 mb-3 sm:mx-5"
      actions={
        <LinkButton size="sm" href={listAddress(path, query, { vendor: undefined })}>
          {t('all')}
        </LinkButton>
      }
    >
      {t('only')}{' '}
      {name === null ? (
        <code className="font-mono text-xs">{vendorId}</code>
      ) : (
        <Link href={`/operations/vendors/${vendorId}`} className="text-primary underline underline-offset-2">
          {name}
        </Link>
      )}
    </Alert>
  );
}

type OfVendorProps = {
  path: string;
  query: ListQuery;
  vendorId: string;
  /** Null where there is no such vendor. */
  name: string | null;
};
