import { classNames } from './class-names';

const toneClass = {
  primary: 'btn btn-primary',
  plain: 'btn btn-plain',
  text: 'btn btn-ghost text-primary',
  danger: 'btn btn-error',
  'danger-plain': 'btn btn-danger-plain',
};
const sizeClass = { sm: 'btn-sm px-2.5 text-xs', md: '', lg: 'btn-lg px-6 text-base' };

export type ButtonLooks = {
  tone?: keyof typeof toneClass;
  size?: keyof typeof sizeClass;
  wide?: boolean;
  className?: string;
};

/** The class names that make a native element look like one of our buttons. */
export function buttonClass({ tone = 'plain', size = 'md', wide, className }: ButtonLooks): string {
  return classNames(toneClass[tone], sizeClass[size], wide && 'w-full', className);
}
