import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type EmptyDrawing = 'list' | 'search' | 'money' | 'box' | 'mail';

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ drawing = 'list', title, children, action, compact }: EmptyProps) {
  return (
    <div className={classNames('flex flex-col items-center px-6 text-center', compact ? 'py-8' : 'py-14')}>
      <Drawing kind={drawing} />
      <p className="mt-4 font-medium">{title}</p>
      {children && <div className="mt-1 max-w-md text-13 text-muted">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

function Drawing({ kind }: { kind: EmptyDrawing }) {
  return (
    <svg width="120" height="84" viewBox="0 0 120 84" fill="none" aria-hidden>
      <ellipse cx="60" cy="74" rx="46" ry="6" fill="#eef1f6" />
      {drawings[kind]}
    </svg>
  );
}

const line = { stroke: '#b9c6dc', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const accent = { ...line, stroke: '#0052d9' } as const;
const paper = { ...line, fill: '#fff' } as const;

const drawings: Record<EmptyDrawing, ReactNode> = {
  list: (
    <>
      <rect x="38" y="18" width="52" height="54" rx="3" {...paper} />
      <rect x="30" y="12" width="52" height="54" rx="3" {...paper} />
      <path d="M39 26h8M39 38h8M39 50h8" {...accent} />
      <path d="M53 26h20M53 38h16M53 50h18" {...line} />
    </>
  ),
  search: (
    <>
      <rect x="26" y="16" width="58" height="52" rx="3" {...paper} />
      <path d="M35 28h24M35 38h16M35 48h12" {...line} />
      <circle cx="76" cy="46" r="13" fill="#f3f7ff" {...accent} />
      <path d="m85.500 55.500 9 9" {...accent} strokeWidth={2.5} />
    </>
  ),
  money: (
    <>
      <rect x="24" y="22" width="70" height="46" rx="4" {...paper} />
      <path d="M24 34h70" {...line} />
      <rect x="70" y="42" width="24" height="14" rx="3" fill="#f3f7ff" {...accent} />
      <circle cx="78" cy="49" r="1.500" {...accent} />
      <path d="M33 28h10" {...line} />
    </>
  ),
  box: (
    <>
      <path d="m60 14 32 14v30L60 73 28 58V28z" {...paper} />
      <path d="m28 28 32 15 32-15M60 43v30" {...line} />
      <path d="m44 21 32 15v9" {...accent} />
    </>
  ),
  mail: (
    <>
      <rect x="24" y="20" width="72" height="48" rx="4" {...paper} />
      <path d="m26 24 34 25 34-25" {...accent} />
      <path d="m26 65 23-21M94 65 71 44" {...line} />
    </>
  ),
};

type EmptyProps = {
  drawing?: EmptyDrawing;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Inside a card among others. */
  compact?: boolean;
};
