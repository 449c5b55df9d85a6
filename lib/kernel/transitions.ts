import { DomainError, type DomainErrorDetails } from './errors';

/** One way from status to status, named by the verb that goes it. */
export type StatusStep<S extends string> = { readonly from: readonly S[]; readonly to: S };

/** A state machine as a table keyed by the verb, because the verb is the use case. */
export type Steps<S extends string, V extends string> = Readonly<Record<V, StatusStep<S>>>;

/** Types a table: `defineSteps<OrderStatus>()({ deliver: { from: ['PAID'], to: 'DELIVERED' } })`. */
export function defineSteps<S extends string>(): <V extends string>(table: Steps<S, V>) => Steps<S, V> {
  return (table) => table;
}

/** Whether a record in this status may go this step; for buttons, and for the WHERE that guards the write. */
export function can<S extends string>(step: StatusStep<S>, status: NoInfer<S>): boolean {
  return step.from.includes(status);
}

/** The verbs a record in this status may go, in the table's order. */
export function allowedVerbs<S extends string, V extends string>(steps: Steps<S, V>, status: NoInfer<S>): V[] {
  return verbsOf(steps).filter((verb) => can(steps[verb], status));
}

/** The record is not in a status from which this verb leads on; `from` lists those that are. */
export class StepRefused extends DomainError {
  readonly code = 'kernel.stepRefused';
  readonly verb: string;
  readonly status: string;
  readonly from: readonly string[];

  constructor(verb: string, status: string, from: readonly string[], details: DomainErrorDetails = {}) {
    super({ ...details, params: { ...details.params, verb, status, from: from.join(', ') } });
    this.verb = verb;
    this.status = status;
    this.from = from;
  }
}

/**
 * Walks a table from its initial status or statuses: which statuses are never reached, and which are neither final nor
 * left by any step to another status. Statuses no step mentions are seen only if `statuses` lists them.
 */
export function walkSteps<S extends string, V extends string>(
  steps: Steps<S, V>,
  { initial, final, statuses = [] }: { initial: S | readonly S[]; final: readonly S[]; statuses?: readonly S[] },
): { unreachable: S[]; deadEnds: S[] } {
  const table = verbsOf(steps).map((verb) => steps[verb]);
  const starts: readonly S[] = typeof initial === 'string' ? [initial] : initial;
  const known = new Set<S>([...starts, ...final, ...statuses, ...table.flatMap((step) => [...step.from, step.to])]);
  const reached = new Set<S>(starts);
  // A Set hands out what is added while it is being walked.
  for (const status of reached) {
    for (const step of table) if (can(step, status)) reached.add(step.to);
  }
  const hasWayOut = (status: S) => table.some((step) => can(step, status) && step.to !== status);
  return {
    unreachable: [...known].filter((status) => !reached.has(status)),
    deadEnds: [...known].filter((status) => !final.includes(status) && !hasWayOut(status)),
  };
}

function verbsOf<S extends string, V extends string>(steps: Steps<S, V>): V[] {
  return Object.keys(steps) as V[];
}
