import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

const toneClass: Record<AlertTone, string> = {
  info: 'border-primary/20 bg-tint',
  success: 'border-success/25 bg-[#f0f8f4]',
  warning: 'border-warning/30 bg-[#fff7ec]',
  danger: 'border-error/25 bg-[#fdf1f1]',
};
const iconOf: Record<AlertTone, { name: IconName; className: string }> = {
  info: { name: 'info', className: 'text-primary' },
  success: { name: 'circle-check', className: 'text-success' },
  warning: { name: 'triangle-alert', className: 'text-warning' },
  danger: { name: 'circle-x', className: 'text-error' },
};

/** A notice on the page. News that came after an action is announced by `ActionForm` itself. */
export function Alert({ tone = 'info', title, children, actions, className }: AlertProps) {
  const icon = iconOf[tone];
  return (
    <div
      className={classNames(
        'flex flex-wrap gap-x-2.5 gap-y-2 rounded-box border px-3.5 py-2.5 text-13',
        toneClass[tone],
        className,
      )}
    >
      <Icon name={icon.name} size={16} className={classNames('mt-0.5', icon.className)} />
      <div className="min-w-0 flex-1 basis-48">
        {title && <div className="font-medium">{title}</div>}
        {children && <div className={title ? 'mt-0.5 text-secondary' : undefined}>{children}</div>}
      </div>
      {actions && <div className="flex shrink-0 items-center gap-2 max-sm:pl-6.5">{actions}</div>}
    </div>
  );
}

type AlertProps = {
  tone?: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
};
