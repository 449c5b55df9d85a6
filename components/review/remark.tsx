import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

/** A field's hint with what staff said of the field above it. ONB-22. */
export async function Remark({ of: remark, children }: { of: string | undefined; children?: ReactNode }) {
  if (!remark) return children;
  const t = await getTranslations('joining.information');
  return (
    <>
      <span className="mb-1 block rounded-box bg-warning/10 px-2.5 py-1.5 text-13 text-base-content">
        <span className="font-medium">{t('remarkTitle')}</span>
        {remark}
      </span>
      {children}
    </>
  );
}
