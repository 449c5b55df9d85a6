import type { Locale } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import type { DomainError, InvalidInput } from '@/lib/kernel/errors';

/** The words of a refusal: `orders.agreementNotTicked` is worded at `orders.errors.agreementNotTicked`. */
export function refusalWords(error: DomainError, locale: Locale): string {
  const words = wordsOf(locale);
  const [module = '', ...rest] = error.code.split('.');
  return words(`${module}.errors.${rest.join('.')}`, error.params);
}

/** The mistakes per field of a refusal that found several; the first of each field, with the refusal's figures. */
export function refusedFields({ fieldErrors, params }: InvalidInput, locale: Locale): Record<string, string> {
  const words = wordsOf(locale);
  return Object.fromEntries(Object.entries(fieldErrors).map(([field, [key = '']]) => [field, words(key, params)]));
}

interface Issue {
  code?: string;
  path: PropertyKey[];
  message: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  input?: unknown;
}

/** A form's mistakes per field, in the reader's language. A schema's own message is a message key. */
export function fieldErrors(issues: readonly Issue[], locale: Locale): Record<string, string> {
  const words = wordsOf(locale);
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = issue.path.map(String).join('.') || 'form';
    errors[field] ??= /^[a-z][A-Za-z]*(\.[A-Za-z][\w-]*)+$/.test(issue.message)
      ? words(issue.message)
      : words(`web.input.${inputMessage(issue)}`, {
          minimum: String(issue.minimum ?? ''),
          maximum: String(issue.maximum ?? ''),
        });
  }
  return errors;
}

function inputMessage(issue: Issue): string {
  const isText = issue.origin === 'string';
  if (issue.code === 'too_small') return isText ? (Number(issue.minimum) <= 1 ? 'required' : 'tooShort') : 'tooSmall';
  if (issue.code === 'too_big') return isText ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooBig';
  if (issue.code === 'invalid_type') return issue.message.includes('undefined') ? 'required' : 'invalid';
  if (issue.code === 'invalid_value') return 'notAnOption';
  if (issue.code === 'unrecognized_keys') return 'unknownField';
  return 'invalid';
}
