import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { operatorName } from '@/lib/i18n/brand';
import { isLocale } from '@/lib/i18n/locales';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';

const columns = [
  {
    name: 'buy',
    links: [
      { name: 'console', href: '/console' },
      { name: 'orders', href: '/console/orders' },
      { name: 'invoices', href: '/console/invoices' },
    ],
  },
  {
    name: 'sell',
    links: [
      { name: 'join', href: '/join' },
      { name: 'seller', href: '/seller' },
      { name: 'deposit', href: '/seller/deposit' },
      { name: 'earnings', href: '/seller/earnings' },
      { name: 'articles', href: '/column' },
    ],
  },
  {
    name: 'rules',
    links: [
      { name: 'rulebook', href: '/rules' },
      { name: 'agreements', href: '/agreements' },
      { name: 'verify', href: '/verify' },
      { name: 'moneyFlow', href: '/about/how-money-flows' },
    ],
  },
] as const;

/** The foot of the public market, with the service notice. GEN-16. */
export async function MarketFooter() {
  const [t, locale] = await Promise.all([getTranslations('shell'), getLocale()]);
  const name = isLocale(locale) ? operatorName(locale) : '';
  return (
    <footer className="border-line border-t bg-ground text-13">
      <div className="page-width grid grid-cols-2 gap-x-8 gap-y-8 py-10 md:grid-cols-[2fr_1fr_1fr_1fr]">
        <div className="col-span-full md:col-span-1">
          <div className="flex items-center gap-2.5">
            <Logo size={24} />
            <span className="font-semibold text-[15px]">{name}</span>
          </div>
          <p className="mt-3 max-w-xs text-muted">{t('footer.promise')}</p>
          <LanguageSwitch className="-ml-2 mt-2 w-fit" />
        </div>
        {columns.map((column) => (
          <nav key={column.name} aria-labelledby={`footer-${column.name}`}>
            <h2 id={`footer-${column.name}`} className="font-medium">
              {t(`footer.${column.name}`)}
            </h2>
            <ul className="mt-2.5 grid gap-2">
              {column.links.map((link) => (
                <li key={link.name}>
                  <Link href={link.href} className="text-muted hover:text-primary">
                    {t(`footer.links.${link.name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="border-line border-t">
        <p className="page-width py-4 text-muted text-xs leading-5">{t('footer.notice', { name })}</p>
      </div>
    </footer>
  );
}
