import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';

const promises: { name: 'reviewed' | 'held' | 'receipts'; icon: IconName }[] = [
  { name: 'reviewed', icon: 'badge-check' },
  { name: 'held', icon: 'shield-check' },
  { name: 'receipts', icon: 'receipt' },
];

/** The frame of signing in and registering: the form, and beside it why one would. */
export async function AuthFrame({ title, description, children }: AuthFrameProps) {
  const t = await getTranslations('auth.promises');
  return (
    <div className="page-width grid gap-10 py-8 sm:py-14 lg:grid-cols-[minmax(0,1fr)_27rem] lg:gap-20 lg:py-20">
      <section className="max-w-xl max-lg:order-2 max-lg:mx-auto max-lg:w-full max-lg:max-w-[27rem]">
        <p className="font-semibold text-lg leading-7 lg:text-[28px] lg:leading-10">{t('headline')}</p>
        <ul className="mt-6 grid gap-5 lg:mt-8">
          {promises.map(({ name, icon }) => (
            <li key={name} className="flex gap-3.5">
              <span className="grid size-9 shrink-0 place-items-center rounded-box border border-primary/15 bg-tint text-primary">
                <Icon name={icon} size={18} />
              </span>
              <span>
                <span className="block font-medium">{t(`${name}.title`)}</span>
                <span className="block text-13 text-muted">{t(`${name}.detail`)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="h-fit rounded-md border border-line bg-base-100 p-6 max-lg:mx-auto max-lg:w-full max-lg:max-w-[27rem] sm:p-8">
        <h1 className="font-semibold text-xl leading-8">{title}</h1>
        {description && <p className="mt-0.5 mb-6 text-13 text-muted">{description}</p>}
        {children}
      </section>
    </div>
  );
}

type AuthFrameProps = { title: ReactNode; description?: ReactNode; children: ReactNode };
