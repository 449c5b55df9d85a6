import { z } from 'zod';

const email = z.string().trim().toLowerCase().max(120).pipe(z.email());
const password = z.string().min(10).max(200);
const mainlandMobile = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, 'auth.fields.phoneInvalid');

export const registerAccountInput = z.strictObject({
  email,
  name: z.string().trim().min(1).max(40),
  phone: mainlandMobile,
  password,
  termsAccepted: z.literal('on', 'auth.fields.termsNeeded'),
  /** The edition of the terms that stood on the page. */
  agreementId: z.string().max(40).optional(),
  next: z.string().max(300).optional(),
});
export type RegisterAccountInput = z.output<typeof registerAccountInput>;

export const signInInput = z.strictObject({
  email: z.string().trim().toLowerCase().min(1).max(120),
  password: z.string().min(1).max(200),
  code: z.string().trim().max(10).optional(),
  next: z.string().max(300).optional(),
});
export type SignInInput = z.output<typeof signInInput>;

export const changePasswordInput = z.strictObject({ current: z.string().min(1).max(200), password });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const revokeSessionInput = z.strictObject({ sessionId: z.string().max(40) });
export type RevokeSessionInput = z.output<typeof revokeSessionInput>;

export const noInput = z.strictObject({});
