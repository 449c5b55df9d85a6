import { z } from 'zod';

const line = (max: number) => z.string().trim().min(1).max(max);

/** A time of day as HH:mm; 24:00 ends a day. */
export const timeOfDay = z
  .string()
  .trim()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'vendors.fields.timeInvalid');

export const phone = z
  .string()
  .trim()
  .regex(/^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})$/, 'vendors.fields.phoneInvalid');

export const qq = z
  .string()
  .trim()
  .regex(/^[1-9]\d{4,10}$/, 'vendors.fields.qqInvalid');

/** Who the market reaches (ONB-04, ONB-16). */
export const contactFields = {
  contactName: line(40),
  contactPhone: phone,
  contactEmail: z.string().trim().toLowerCase().max(120).pipe(z.email('vendors.fields.emailInvalid')),
  contactAddress: line(200),
};

/** When buyers are served; policy says how much is needed at least (ONB-10). */
export const serviceHoursFields = {
  serviceDays: z.coerce.number().int().min(1).max(7),
  serviceFrom: timeOfDay,
  serviceTo: timeOfDay,
};

export const updateContactInput = z.strictObject({
  ...contactFields,
  servicePhone: phone,
  serviceQq: qq,
  serviceEmail: contactFields.contactEmail,
  ...serviceHoursFields,
});
export type UpdateContactInput = z.output<typeof updateContactInput>;

export const describeStoreInput = z.strictObject({ intro: z.string().trim().max(500) });
export type DescribeStoreInput = z.output<typeof describeStoreInput>;
