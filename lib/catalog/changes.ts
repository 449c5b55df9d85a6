import type { Fen } from '@/lib/kernel/money';

/** A value as it sells now and as it was submitted. */
export interface Change<T> {
  before: T;
  after: T;
}

export interface ComparedPrice {
  unit: 'DAY' | 'MONTH' | 'YEAR';
  count: number;
  original: Fen;
  sale: Fen;
}

/** How something stands to what sells now. */
export type ChangeState = 'same' | 'changed' | 'new' | 'gone';

/** A price beside what the same period costs now; `before` is null where it is new, `after` where it goes. */
export interface PriceChange {
  state: ChangeState;
  kind: 'NEW' | 'RENEWAL';
  unit: ComparedPrice['unit'];
  count: number;
  before: ComparedPrice | null;
  after: ComparedPrice | null;
}

/** A spec beside the one that sells now under the same key; `before` is null where it is new, `after` where it goes. */
export interface SpecChange {
  state: ChangeState;
  key: string;
  before: { name: string; onSale: boolean } | null;
  after: { name: string; onSale: boolean } | null;
  prices: PriceChange[];
}

/** What of a revision is compared with another. */
export interface Comparable {
  name: string;
  summary: string;
  description: string;
  tags: string[];
  highlights: string[];
  afterSales: string;
  imageFileId: string | null;
  rightBasis: string;
  runsOnPlatform: boolean;
  agreementVersionId: string | null;
  specs: readonly ComparableSpec[];
}

interface ComparableSpec {
  key: string;
  name: string;
  onSale: boolean;
  prices: readonly ComparedPrice[];
  renewals: readonly ComparedPrice[];
}

const plainFields = [
  'name',
  'summary',
  'description',
  'tags',
  'highlights',
  'afterSales',
  'imageFileId',
  'rightBasis',
  'runsOnPlatform',
  'agreementVersionId',
] as const;
type PlainField = (typeof plainFields)[number];

/** Only what differs is there; specs are listed whole, each saying how it stands. */
export type RevisionChanges = { [F in PlainField]?: Change<Comparable[F]> } & { specs: SpecChange[] };

/** What a submitted revision would change of the one that sells, so that staff read the difference and not everything. LST-14. */
export function revisionChanges(live: Comparable, submitted: Comparable): RevisionChanges {
  const changed = plainFields.filter((field) => JSON.stringify(live[field]) !== JSON.stringify(submitted[field]));
  const changes = changed.map((field) => [field, { before: live[field], after: submitted[field] }]);
  return { ...Object.fromEntries(changes), specs: specChanges(live.specs, submitted.specs) };
}

/** Every spec of a submission beside its predecessor, in the submission's order; those that go come last. SPC-02. */
export function specChanges(live: readonly ComparableSpec[], submitted: readonly ComparableSpec[]): SpecChange[] {
  const left = new Map(live.map((spec) => [spec.key, spec]));
  const coming = submitted.map((spec) => {
    const before = left.get(spec.key) ?? null;
    left.delete(spec.key);
    return besideEachOther(spec.key, before, spec);
  });
  return [...coming, ...[...left.values()].map((spec) => besideEachOther(spec.key, spec, null))];
}

function besideEachOther(key: string, before: ComparableSpec | null, after: ComparableSpec | null): SpecChange {
  const head = (spec: ComparableSpec | null) => spec && { name: spec.name, onSale: spec.onSale };
  const prices = [
    ...priceChanges('NEW', before?.prices ?? [], after?.prices ?? []),
    ...priceChanges('RENEWAL', before?.renewals ?? [], after?.renewals ?? []),
  ];
  const isSame = before?.name === after?.name && before?.onSale === after?.onSale;
  const state = stateOf(before, after, isSame && prices.every((price) => price.state === 'same'));
  return { state, key, before: head(before), after: head(after), prices };
}

function priceChanges(
  kind: PriceChange['kind'],
  live: readonly ComparedPrice[],
  submitted: readonly ComparedPrice[],
): PriceChange[] {
  const samePeriod = (a: ComparedPrice) => (b: ComparedPrice) => a.unit === b.unit && a.count === b.count;
  const pairs = [
    ...submitted.map((after) => ({ before: live.find(samePeriod(after)) ?? null, after })),
    ...live.filter((before) => !submitted.some(samePeriod(before))).map((before) => ({ before, after: null })),
  ];
  return pairs.flatMap(({ before, after }) => {
    const period = after ?? before;
    if (!period) return [];
    const isSame = before?.original === after?.original && before?.sale === after?.sale;
    return [{ state: stateOf(before, after, isSame), kind, unit: period.unit, count: period.count, before, after }];
  });
}

function stateOf(before: unknown, after: unknown, isSame: boolean): ChangeState {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  return isSame ? 'same' : 'changed';
}
