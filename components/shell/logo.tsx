/** The market's mark: two pieces of a joint, one holding the other. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="shrink-0">
      <rect width="32" height="32" rx="7" fill="#0052d9" />
      <path d="M9 7h6.5v5H11v8h4.5v5H9a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z" fill="#fff" />
      <path d="M17 7h6a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-6v-6.5h-4.5v-5H17z" fill="#9fc3ff" />
    </svg>
  );
}
