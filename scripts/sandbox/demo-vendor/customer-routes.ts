import { z } from 'zod';
import { parseForm } from '../wire/parse';
import { type Answer, type Incoming, type Route, seeOther } from '../wire/server';
import { destroyedPage, instancePage, isolatedPage } from './instance-page';
import type { Instance, Instances } from './instances';
import type { LoginLinks } from './login-links';
import { welcomePage } from './welcome-page';

interface Parts {
  instances: Instances;
  links: LoginLinks;
}

const signIn = z.strictObject({ account: z.string().max(60).default(''), password: z.string().max(60).default('') });
const newPage = z.strictObject({
  title: z.string().trim().min(1).max(100),
  text: z.string().trim().max(20_000).default(''),
});

/** What a customer of the vendor opens: the product site, the way in, and the instance. */
export function customerRoutes({ instances, links }: Parts): Route[] {
  /** Whoever is not signed in learns nothing, not even whether the instance exists. */
  const withOwn = (request: Incoming, show: (row: Instance) => Answer): Answer => {
    const signId = request.params.signId ?? '';
    const row = links.isSignedIn(signId, request) ? instances.find(signId) : undefined;
    if (!row) return seeOther('/welcome');
    if (row.state === 'DESTROYED') return { status: 410, body: destroyedPage(row) };
    if (row.state === 'ISOLATED') return { status: 403, body: isolatedPage(row) };
    return show(row);
  };
  const enter = (signId: string): Answer => ({
    status: 303,
    headers: { location: `/instances/${signId}`, 'set-cookie': links.cookie(signId) },
  });
  return [
    { method: 'GET', path: '/welcome', handle: () => ({ body: welcomePage() }) },
    { method: 'GET', path: '/login', handle: ({ query }) => enter(links.opened(query)) },
    {
      method: 'POST',
      path: '/signin',
      handle: ({ rawBody }) => {
        const { account, password } = parseForm(signIn, rawBody);
        const row = instances.find(account.trim().replace(/^admin@/, ''));
        const right = links.isPassword(row?.signId ?? 'nobody', password);
        if (row && right && account.trim() === links.account(row.signId)) return enter(row.signId);
        return { status: 401, body: welcomePage({ account }) };
      },
    },
    {
      method: 'GET',
      path: '/instances/:signId',
      handle: (request) => withOwn(request, (row) => ({ body: instancePage(row, links.account(row.signId)) })),
    },
    {
      method: 'POST',
      path: '/instances/:signId/pages',
      handle: (request) =>
        withOwn(request, (row) => {
          const { title, text } = parseForm(newPage, request.rawBody);
          instances.addPage(row, title, text);
          return seeOther(`/instances/${row.signId}`);
        }),
    },
    {
      method: 'POST',
      path: '/instances/:signId/sign-out',
      handle: ({ params }) => ({
        status: 303,
        headers: { location: '/welcome', 'set-cookie': links.endedCookie(encodeURIComponent(params.signId ?? '')) },
      }),
    },
  ];
}
