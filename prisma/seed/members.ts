import { recordCall } from '@/lib/audit';
import type { Actor, Context, VendorActor } from '@/lib/db';
import { acceptInvitation, createGroup, inviteMember } from '@/lib/members';
import { invitationPath } from '@/lib/members/letters';
import { accessOf } from '@/lib/members/rules';
import { stamp } from '@/lib/vault';
import type { Permission } from '@/lib/vendors/status';
import type { Market } from '../../tests/support/market';
import { addPerson } from './people';

interface Colleague {
  email: string;
  name: string;
  phone: string;
  group: string;
  permissions: Permission[];
}

const colleagues: Colleague[] = [
  {
    email: 'finance@demo.example',
    name: '许言',
    phone: '13800003001',
    group: '财务',
    permissions: ['money:view', 'invoices:manage', 'orders:view'],
  },
  {
    email: 'product@demo.example',
    name: '白榆',
    phone: '13800003002',
    group: '商品运营',
    permissions: ['products:manage', 'orders:view'],
  },
];

/** Two colleagues are asked by the owner and join, each in a group of their own; a third has not answered yet. SUB-01, SUB-02. */
export async function takeInColleagues(market: Market, seller: VendorActor): Promise<void> {
  for (const { email, name, phone, group, permissions } of colleagues) {
    const access = accessOf(permissions);
    const { groupId } = await market.as(seller, written(createGroup, 'vendor'), { name: group, access });
    const { invitationId } = await market.as(seller, written(inviteMember, 'vendor'), { email, groupIds: [groupId] });
    const person = await addPerson(market, email, name, phone);
    // The letter itself was read by nobody: this is the link that stood in it.
    const path = invitationPath(invitationId, 1);
    const token = `${path.split('/').at(-1)}.${stamp('letter-link', [path])}`;
    await market.as(person, written(acceptInvitation, 'buyer'), { token });
  }
}

/** Somebody is asked and has not answered. */
export async function askColleague(market: Market, seller: VendorActor): Promise<void> {
  const [group] = await market.prisma.memberGroup.findMany({ where: { vendorId: seller.vendorId }, take: 1 });
  if (!group) return;
  await market.as(seller, written(inviteMember, 'vendor'), { email: 'support@yunxiu.example', groupIds: [group.id] });
}

/** The same, written down as its door does: the company's list of deeds shows it. */
function written<A extends Actor, I, R>(act: UseCase<A, I, R>, door: 'vendor' | 'buyer'): UseCase<A, I, R> {
  return async (ctx, input) => {
    const result = await act(ctx, input);
    await recordCall(ctx, { door, action: act.name, area: 'members', input: {}, outcome: 'done' });
    return result;
  };
}

type UseCase<A extends Actor, I, R> = (ctx: Context<A>, input: I) => Promise<R>;
