import { getLocale, getTranslations } from 'next-intl/server';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { operatorName } from '@/lib/i18n/brand';
import { isLocale } from '@/lib/i18n/locales';
import { LanguageSwitch } from './language-switch';
import { Logo } from './logo';
import { faceHome, faceMessages, places } from './places';
import type { Face, Viewer } from './types';

/** The top bar of a console. The staff's is dark, so that nobody mistakes where he is. */
export async function ConsoleBar({ face, viewer, hasNavigation }: ConsoleBarProps) {
  const [t, locale] = await Promise.all([getTranslations('shell'), getLocale()]);
  return (
    <header
      className={classNames(
        'sticky top-0 z-30 flex h-12 items-center gap-1 border-b px-2 sm:px-4',
        face === 'operations' ? 'border-[#1c2536] bg-[#172032] text-[#e8edf6]' : 'border-line bg-base-100',
      )}
    >
      {hasNavigation && (
        <button
          type="button"
          popoverTarget="console-navigation"
          aria-label={t('openNavigation')}
          className="bar-button lg:hidden"
        >
          <Icon name="menu" size={18} />
        </button>
      )}
      <Link href="/" className="flex min-w-0 items-center gap-2 pr-2 pl-1">
        <Logo size={24} />
        <span className="truncate font-semibold text-[15px] max-sm:sr-only">
          {isLocale(locale) && operatorName(locale)}
        </span>
      </Link>
      <FaceSwitch face={face} viewer={viewer} />
      <div className="ml-auto flex items-center">
        <LanguageSwitch className="max-sm:hidden" />
        <Bell face={face} unread={viewer.unread} />
        <AccountMenu viewer={viewer} />
      </div>
    </header>
  );
}

async function FaceSwitch({ face, viewer }: { face: Face; viewer: Viewer }) {
  const t = await getTranslations('shell');
  if (viewer.faces.length < 2)
    return <span className="border-current/15 border-l pl-3 text-13">{t(`faces.${face}`)}</span>;
  return (
    <details className="relative" data-menu>
      <summary
        className="bar-button border border-current/20"
        aria-label={t('switchFace', { face: t(`faces.${face}`) })}
      >
        {t(`faces.${face}`)}
        <Icon name="chevron-down" size={14} />
      </summary>
      <div className="menu-list left-0">
        {viewer.faces.map((other) => (
          <Link
            key={other}
            href={faceHome[other]}
            aria-current={other === face ? 'true' : undefined}
            className="menu-item"
          >
            <span className="flex-1">{t(`faces.${other}`)}</span>
            {other === face && <Icon name="check" size={14} />}
          </Link>
        ))}
      </div>
    </details>
  );
}

async function Bell({ face, unread }: { face: Face; unread: number }) {
  const t = await getTranslations('shell');
  return (
    <Link href={faceMessages[face]} className="bar-button relative" aria-label={t('unread', { count: unread })}>
      <Icon name="bell" size={17} />
      {unread > 0 && <span className="unread-mark">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}

async function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('shell');
  return (
    <details className="relative" data-menu>
      <summary className="bar-button">
        <Icon name="user" size={16} />
        <span className="max-w-32 truncate max-sm:sr-only">{viewer.name}</span>
        <Icon name="chevron-down" size={14} className="max-sm:hidden" />
      </summary>
      <div className="menu-list w-60">
        <div className="border-line border-b px-3.5 pt-2 pb-2.5">
          <p className="truncate font-medium text-13">{viewer.name}</p>
          <p className="truncate text-muted text-xs">
            {viewer.vendor?.name ?? t('accountId', { id: viewer.accountId })}
          </p>
        </div>
        <Link href="/console/security" className="menu-item">
          <Icon name="shield-check" size={15} className="text-muted" />
          {t('nav.buyer.security')}
        </Link>
        <Link href="/console/notification-settings" className="menu-item">
          <Icon name="settings" size={15} className="text-muted" />
          {t('nav.buyer.notificationSettings')}
        </Link>
        <LanguageSwitch className="menu-item h-auto gap-2.5 rounded-none px-3.5 sm:hidden" />
        <Link href={places.signOut} className="menu-item border-line border-t">
          <Icon name="log-out" size={15} className="text-muted" />
          {t('signOut')}
        </Link>
      </div>
    </details>
  );
}

type ConsoleBarProps = { face: Face; viewer: Viewer; hasNavigation: boolean };
