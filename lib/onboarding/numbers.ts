import { isCreditCode } from './credit-code';

/** A business licence's number before 2015: 15 digits, the last a check on the others (MOD 11,10). C-04. */
export function isLicenceNumber(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false;
  let product = 10;
  for (const digit of text.slice(0, -1)) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return (product + Number(text.at(-1))) % 10 === 1;
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** An organisation code (GB 11714): eight digits or letters and a check character, written without its dash. C-04. */
export function isOrganisationCode(text: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(text)) return false;
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(text.charAt(index), 36),
    0,
  );
  return '0X987654321'.charAt(sum % 11) === text.at(-1);
}

const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A mainland identity number (GB 11643): place, a day of birth that exists, and a check character. */
export function isCitizenNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const midnight = new Date(`${born}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== born) return false;
  const sum = citizenWeights.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === text.at(-1);
}

/** The number on a legal representative's paper: a citizen's with its check, or a passport's or permit's. ONB-04, VIO-07. */
export function isRepresentativeNumber(text: string): boolean {
  // Eighteen characters are a citizen's number or a slip: no passport or permit is that long.
  return text.length === 18 ? isCitizenNumber(text) : /^[A-Z0-9]{7,12}$/.test(text);
}

/** What a licence calls its company's number: the code of today, or the number of a licence that was not exchanged yet. C-04. */
export function isCompanyNumber(text: string): boolean {
  return isCreditCode(text) || isLicenceNumber(text);
}
