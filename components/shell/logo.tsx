/** The market's mark: two pieces of a joint, one holding the other. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="shrink-0">
      <rect width="32" height="32" rx="7" fill="#0052d9" />
      <path d="M7 9.500A2.500 2.500 0 0 1 9.500 7H15v5.500h4V18h-4v7H9.500A2.500 2.500 0 0 1 7 22.500z" fill="#fff" />
      <path
        d="M17.500 7h5A2.500 2.500 0 0 1 25 9.500v13a2.500 2.500 0 0 1-2.500 2.500h-5v-4.500h4V10h-4z"
        fill="#8fb8ff"
      />
    </svg>
  );
}
