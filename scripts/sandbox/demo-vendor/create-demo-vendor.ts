import { z } from 'zod';
import { Journal } from '../wire/journal';
import { parseForm, parseJson } from '../wire/parse';
import { type Answer, json, type Partner, Refusal, type Route, seeOther, serve } from '../wire/server';
import { vendorConsole } from './console-page';
import { customerRoutes } from './customer-routes';
import { deliver, reply } from './delivery-endpoint';
import { Instances, instance } from './instances';
import { LoginLinks } from './login-links';
import { instruction, keptInstruction, Misbehaviour } from './misbehaviour';
import { ReceivedCalls, receivedCall } from './received-calls';

export const defaultToken = 'nestleaf-demo-token';

export interface DemoVendorOptions {
  /** 0 takes a free port. */
  port: number;
  publicUrl?: string;
  /** Journal file; null keeps nothing. */
  journalFile: string | null;
  token?: string;
}

/** A vendor's SaaS behind the delivery protocol: a team wiki that can be told to misbehave. */
export async function createDemoVendor(options: DemoVendorOptions): Promise<Partner> {
  const token = options.token ?? defaultToken;
  const journal = new Journal(options.journalFile);
  let url = '';
  const baseUrl = () => url;
  const stop = new AbortController();
  const parts: Parts = {
    token,
    baseUrl,
    instances: new Instances(journal.table('instances', instance)),
    links: new LoginLinks(token, baseUrl, journal.table('logins', z.object({ at: z.number() }))),
    misbehaviour: new Misbehaviour(journal.table('instructions', keptInstruction)),
    calls: new ReceivedCalls(journal.table('calls', receivedCall)),
    replies: journal.table('replies', reply),
    wait: (ms: number) => waitFor(ms, stop.signal),
  };
  const routes = [...marketRoutes(parts), ...customerRoutes(parts), ...consoleRoutes(parts), ...testRoutes(parts)];
  const server = await serve({ brand: 'vendor', port: options.port, routes });
  url = options.publicUrl ?? server.url;
  return {
    url,
    close: () => {
      stop.abort();
      return server.close();
    },
  };
}

type Parts = Parameters<typeof deliver>[0];

function marketRoutes(parts: Parts): Route[] {
  const followed = (rawBody: string): Answer => {
    const answer = json({ success: true });
    parts.calls.note('moved', rawBody, 'followed', answer);
    return answer;
  };
  return [
    { method: 'POST', path: '/delivery/:tenant', handle: (request) => deliver(parts, request) },
    { method: 'POST', path: '/moved', handle: ({ rawBody }) => followed(rawBody) },
    { method: 'GET', path: '/moved', handle: () => followed('') },
  ];
}

function consoleRoutes({ token, baseUrl, instances, misbehaviour, calls }: Parts): Route[] {
  return [
    {
      method: 'GET',
      path: '/',
      handle: ({ query }) => {
        const search = query.get('q') ?? '';
        const instructions = misbehaviour.all();
        const content = { token, baseUrl: baseUrl(), instances: instances.all(), calls: calls.list(), instructions };
        return { body: vendorConsole({ ...content, search }) };
      },
    },
    {
      method: 'POST',
      path: '/console/behaviour',
      handle: ({ rawBody }) => {
        misbehaviour.set(parseForm(instruction, rawBody));
        return seeOther('/');
      },
    },
  ];
}

function testRoutes({ instances, misbehaviour, calls }: Parts): Route[] {
  return [
    {
      method: 'POST',
      path: '/sandbox/behaviour',
      handle: ({ rawBody }) => {
        misbehaviour.set(parseJson(instruction, rawBody));
        return json(misbehaviour.all());
      },
    },
    { method: 'GET', path: '/sandbox/calls', handle: ({ query }) => json(calls.list(Object.fromEntries(query))) },
    {
      method: 'GET',
      path: '/sandbox/instances/:signId',
      handle: ({ params }) => {
        const found = instances.find(params.signId ?? '');
        if (!found) throw new Refusal(404, 'NOT_FOUND', 'There is no such instance.');
        return json(found);
      },
    },
  ];
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
