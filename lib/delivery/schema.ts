import { z } from 'zod';
import { instanceEventKinds } from './events';

const id = z.string().min(1).max(40);

/** An endpoint's address: no query string, because the market adds its own, and nothing a log should not show. */
const endpoint = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'delivery.fields.urlNotHttps')
  .refine((text) => !URL.canParse(text) || !/[?#]/.test(text), 'delivery.fields.urlHasQuery')
  .refine((text) => !URL.canParse(text) || hasNoCredentials(new URL(text)), 'delivery.fields.urlHasCredentials');

function hasNoCredentials({ username, password }: URL): boolean {
  return username === '' && password === '';
}

/** Left empty the saved token stays. */
const token = z
  .string()
  .trim()
  .max(64, 'delivery.fields.tokenLength')
  .refine((text) => text === '' || text.length >= 8, 'delivery.fields.tokenLength')
  .refine((text) => /^[\x21-\x7e]*$/.test(text), 'delivery.fields.tokenCharacters')
  .default('');

export const saveDebugInterfaceInput = z.strictObject({ url: endpoint, token });
export type SaveDebugInterfaceInput = z.output<typeof saveDebugInterfaceInput>;

export const runDebugCallInput = z.strictObject({ action: z.enum(instanceEventKinds) });
export type RunDebugCallInput = z.output<typeof runDebugCallInput>;

export const publishInterfaceInput = z.strictObject({});
export type PublishInterfaceInput = z.output<typeof publishInterfaceInput>;

export const resendCallInput = z.strictObject({ callId: id });
export type ResendCallInput = z.output<typeof resendCallInput>;

export const openInstanceInput = z.strictObject({ instanceId: id });
export type OpenInstanceInput = z.output<typeof openInstanceInput>;
