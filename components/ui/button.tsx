import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLooks, buttonClass } from './button-class';
import { Icon, type IconName } from './icon';
import { Link } from './link';

type Looks = ButtonLooks & { icon?: IconName };

/** A native button; `type="button"` unless told otherwise. Submitting a form: see `SubmitButton`. */
export function Button({ tone, size, icon, wide, className, children, ...rest }: Looks & ComponentProps<'button'>) {
  return (
    <button type="button" className={buttonClass({ tone, size, wide, className })} {...rest}>
      <Face icon={icon}>{children}</Face>
    </button>
  );
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function LinkButton({
  tone,
  size,
  icon,
  wide,
  className,
  children,
  ...rest
}: Looks & ComponentProps<typeof Link>) {
  return (
    <Link className={buttonClass({ tone, size, wide, className })} {...rest}>
      <Face icon={icon}>{children}</Face>
    </Link>
  );
}

function Face({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} size={15} />}
      {children}
    </>
  );
}
