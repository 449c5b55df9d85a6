import { Link } from './link';

/** The id of a rule, leading to its words in the rulebook. */
export function RuleLink({ id }: { id: string }) {
  return (
    <Link href={`/rules#${id}`} className="rule-link">
      {id}
    </Link>
  );
}

/** Several rule ids side by side. */
export function RuleLinks({ ids }: { ids: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {ids.map((id) => (
        <RuleLink key={id} id={id} />
      ))}
    </span>
  );
}
