import { z } from 'zod';
import { areas, levels } from '@/lib/vendors/status';

const id = z.string().max(40);
/** Ticked boxes: one arrives as a text, none not at all. */
const groupIds = z
  .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(id).max(50).default([]))
  .refine((ids) => ids.length > 0, 'members.fields.groupNeeded')
  .transform((ids) => [...new Set(ids)]);

export const inviteMemberInput = z.strictObject({
  email: z.string().trim().toLowerCase().max(120).pipe(z.email('members.fields.emailInvalid')),
  groupIds,
});
export type InviteMemberInput = z.output<typeof inviteMemberInput>;

export const invitationInput = z.strictObject({ invitationId: id });
export type InvitationInput = z.output<typeof invitationInput>;

export const acceptInvitationInput = z.strictObject({ token: z.string().max(120) });
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

export const assignGroupsInput = z.strictObject({ accountId: id, groupIds });
export type AssignGroupsInput = z.output<typeof assignGroupsInput>;

export const memberInput = z.strictObject({ accountId: id });
export type MemberInput = z.output<typeof memberInput>;

const choice = z.enum(['none', ...levels]).default('none');
const access = z.strictObject(
  Object.fromEntries(areas.map((area) => [area, choice])) as Record<AreaName, typeof choice>,
);
type AreaName = (typeof areas)[number];

/** A group's name and what it may do in each area. */
const groupFields = {
  name: z.string().trim().min(1).max(40),
  access: access.refine(
    (given) => Object.values(given).some((level) => level !== 'none'),
    'members.fields.accessNeeded',
  ),
};

export const createGroupInput = z.strictObject(groupFields);
export type CreateGroupInput = z.output<typeof createGroupInput>;

export const changeGroupInput = z.strictObject({ groupId: id, ...groupFields });
export type ChangeGroupInput = z.output<typeof changeGroupInput>;

export const groupInput = z.strictObject({ groupId: id });
export type GroupInput = z.output<typeof groupInput>;
