// Crockford's base 32 in lower case: no i, l, o, u to misread, and its order is the order of its bytes.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BODY_LENGTH = 26;
const SEQUENCE_LIMIT = 1 << 16;

let lastMilliseconds = 0;
let sequence = 0;

/**
 * A new id such as `ord_01k…`: 48 bits of wall-clock milliseconds, 16 of sequence within one, 64 of chance, so ids of
 * one process sort in the order they were made. Wall clock on purpose: the market's clock moves, the order of making does not.
 */
export function newId(prefix: string): string {
  assertPrefix(prefix);
  tick();
  const random = crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;
  let bits = (BigInt(lastMilliseconds) << 80n) | (BigInt(sequence) << 64n) | random;
  let body = '';
  for (let place = 0; place < BODY_LENGTH; place += 1) {
    body = ALPHABET.charAt(Number(bits & 31n)) + body;
    bits >>= 5n;
  }
  return `${prefix}_${body}`;
}

// Never backwards, even if the machine's clock is set back, and on to the next millisecond when one is used up.
function tick(): void {
  const now = Date.now();
  if (now > lastMilliseconds) {
    lastMilliseconds = now;
    sequence = 0;
    return;
  }
  sequence += 1;
  if (sequence === SEQUENCE_LIMIT) {
    lastMilliseconds += 1;
    sequence = 0;
  }
}

/** Whether a text has the shape of an id of this kind; says nothing of whether the record exists. */
export function isId(prefix: string, text: string): boolean {
  assertPrefix(prefix);
  return text.startsWith(`${prefix}_`) && /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text.slice(prefix.length + 1));
}

function assertPrefix(prefix: string): void {
  if (!/^[a-z][a-z0-9]*$/.test(prefix)) throw new RangeError(`Not an id prefix: ${prefix}`);
}
