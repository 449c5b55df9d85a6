import type { Words } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { fenFromJson, formatYuanSigned } from '@/lib/kernel/money';
import type { Decision, JsonObject, JsonValue } from '@/lib/kernel/receipts';

/** Facts that are amounts, which decisions keep as fen in a text. */
const amounts = new Set([
  ...[
    'original',
    'payable',
    'balance',
    'missing',
    'paid',
    'refunded',
    'invoiced',
    'amount',
    'commission',
    'vendorShare',
  ],
  ...['fee', 'held', 'heldAfter', 'highestDue', 'due', 'tier', 'depositHeld'],
  ...['debt', 'debtAfter', 'fromDeposit', 'toDebt', 'openTier', 'available', 'claimed', 'booked', 'prices'],
]);

/** What a kind of decision is called: worded by its module, or by `receipts` where the module names none. */
export function decisionTitle(kind: string, words: Words): string {
  const [module = '', ...rest] = kind.split('.');
  const own = `${module}.decisions.${rest.join('.')}`;
  const ours = `receipts.kinds.${kind}`;
  return words.has(own) ? words(own) : words.has(ours) ? words(ours) : kind;
}

/** The name of a fact or of a step of the arithmetic; steps carry their whole message key. */
export function factName(key: string, words: Words): string {
  const name = `receipts.facts.${key}`;
  if (words.has(name)) return words(name);
  return key.includes('.') && words.has(key) ? words(key) : key;
}

/** A decision with its facts as people write them: yuan, Beijing time, words for codes. The arithmetic stays as it is. */
export function readableDecision(decision: Decision, words: Words): Decision {
  return {
    ...decision,
    steps: decision.steps.map((step) => ({ ...step, result: code(step.result, words) ?? step.result })),
    inputs: readableFacts(decision.inputs, words),
    outcome: readableFacts(decision.outcome, words),
  };
}

// As people read them; the database keeps keys in an order of its own.
const readingOrder = [
  ...['verdict', 'state', 'granted', 'accepted', 'allowed', 'covered', 'certified', 'open', 'expired', 'enough'],
  ...[
    'orderNumber',
    'companyName',
    'productName',
    'rowId',
    'kind',
    'category',
    'refundClass',
    'storeName',
    'phone',
    'qq',
  ],
  ...[
    'original',
    'payable',
    'balance',
    'paid',
    'refunded',
    'invoiced',
    'amount',
    'missing',
    'commission',
    'vendorShare',
  ],
  ...['placedAt', 'submittedAt', 'paidAt', 'startsAt', 'validFrom', 'at', 'endsAt', 'expiresAt', 'reviewEndsAt'],
];

function readableFacts(facts: JsonObject, words: Words): JsonObject {
  return Object.fromEntries(inReadingOrder(facts).map(([key, value]) => [key, readable(key, value ?? null, words)]));
}

function inReadingOrder(facts: JsonObject): [string, JsonValue | undefined][] {
  const place = (key: string) => (readingOrder.includes(key) ? readingOrder.indexOf(key) : readingOrder.length);
  return Object.entries(facts).sort(([a], [b]) => place(a) - place(b));
}

function readable(key: string, value: JsonValue, words: Words): string {
  if (value === null || value === '') return '—';
  if (typeof value === 'boolean') return words(value ? 'receipts.yes' : 'receipts.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return readableText(key, value, words);
  if (isList(value))
    return value.length === 0
      ? '—'
      : joined(
          value.map((each) => readable(key, each, words)),
          words,
        );
  // A deadline within a decision is said by its end.
  if (typeof value.due === 'string') return formatBeijing(new Date(value.due));
  const parts = inReadingOrder(value).map(([inner, fact]) =>
    words('receipts.pair', { name: factName(inner, words), value: readable(inner, fact ?? null, words) }),
  );
  return joined(parts, words);
}

function readableText(key: string, text: string, words: Words): string {
  if (amounts.has(key) && /^-?\d{1,30}$/.test(text)) return formatYuanSigned(fenFromJson(text));
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatBeijing(new Date(text));
  const category = `catalog.categories.${text.replaceAll('/', '.')}.name`;
  if ((key === 'category' || key === 'categories') && words.has(category)) return words(category);
  return code(text, words) ?? text;
}

function code(text: string, words: Words): string | null {
  const key = `receipts.values.${text}`;
  return /^[\w-]{1,40}$/.test(text) && words.has(key) ? words(key) : null;
}

function joined(parts: readonly string[], words: Words): string {
  return parts.join(words('receipts.separator'));
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}
