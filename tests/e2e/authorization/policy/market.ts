import { newId } from '@/lib/kernel/ids';
import type { ActionPolicies, RoutePolicies } from '../policy';

const newcomer = () => ({
  email: `${newId('new')}@example.com`,
  name: '新来的',
  phone: '13912345678',
  password: 'correct horse battery',
  termsAccepted: 'on',
});

export const marketActions: ActionPolicies = {
  '(market)/register': { registerAction: { door: 'public', form: newcomer } },
  '(market)/sign-in': {
    signInAction: {
      door: 'public',
      form: () => ({ email: `${newId('none')}@example.com`, password: 'not the password' }),
      own: 'auth.signInFailed',
    },
  },
  '(market)/sign-out': { signOutAction: { door: 'buyer' } },
  '(market)/checkout': {
    placeOrderAction: {
      door: 'buyer',
      once: true,
      form: ({ offer }) => ({
        ...offer,
        agreementAccepted: 'on',
        contactName: '周南',
        contactPhone: '13911112222',
        contactEmail: 'zhou@example.com',
      }),
    },
  },
};

export const marketPages: RoutePolicies = {
  '/': { door: 'public' },
  '/[...missing]': { door: 'public', fixed: { missing: 'no/such/page' }, own: 404 },
  '/about/how-money-flows': { door: 'public' },
  '/agreements': { door: 'public' },
  '/agreements/[kind]': { door: 'public', fixed: { kind: 'user-terms' } },
  '/categories/[[...view]]': { door: 'public' },
  '/checkout': { door: 'buyer' },
  '/products/[productId]': { door: 'public', names: { productId: 'product' } },
  '/register': { door: 'public', signedIn: 307 },
  '/rules/[[...view]]': { door: 'public' },
  '/search': { door: 'public' },
  '/search/[query]/[[...view]]': { door: 'public', fixed: { query: '表单' } },
  '/sign-in': { door: 'public', signedIn: 307 },
  '/sign-out': { door: 'public', own: 307, signedIn: 200 },
  '/stores/[vendorId]/[[...page]]': { door: 'public', names: { vendorId: 'vendor' } },
};
