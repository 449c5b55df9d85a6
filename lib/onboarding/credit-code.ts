// GB 32100-2015: 18 characters of this alphabet (no I, O, S, V, Z), the last a check on the others.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** The check character of the first 17 characters of a unified social credit code. ONB-15. */
export function creditCodeCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

/** Whether a text is a unified social credit code: alphabet, shape and check character. ONB-15. */
export function isCreditCode(text: string): boolean {
  if (text.length !== LENGTH || [...text].some((character) => !ALPHABET.includes(character))) return false;
  // Registration office and kind, then six digits of the place: letters stand only in the body.
  if (!/^[0-9A-Y]{2}\d{6}/.test(text)) return false;
  return creditCodeCheck(text.slice(0, -1)) === text.at(-1);
}

/** A company's name as it is compared and stored: brackets full-width, blanks single, as licences print it. ONB-15. */
export function companyNameOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('(', '（').replaceAll(')', '）');
}
