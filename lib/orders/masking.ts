// A vendor sees that there is a buyer and not who: enough is left to tell two buyers apart. PRV-01.

/** The first character of a name. PRV-01. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return first === '' ? '' : `${first}**`;
}

/** A telephone number without its middle: 138****5678. PRV-01. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 8) return digits === '' ? '' : '****';
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** An address with the first letter of its owner: z***@example.com. PRV-01. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return email === '' ? '' : '***';
  return `${[...email][0] ?? ''}***${email.slice(at)}`;
}
