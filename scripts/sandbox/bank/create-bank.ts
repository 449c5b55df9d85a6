import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { noticeForTests } from '../pages/notice-list';
import { StandingOrders, standingBehaviour } from '../wire/behaviour';
import { Journal, type Table } from '../wire/journal';
import { Notifications, notice } from '../wire/notifications';
import { parseForm, parseJson } from '../wire/parse';
import { json, type Partner, Refusal, type Route, seeOther, serve } from '../wire/server';
import { requireMerchant, sealWith } from '../wire/signature';
import { Accounts, account } from './accounts';
import { bankConsole } from './console-page';
import { Incoming, incomingLine, incomingRequest } from './incoming';
import { Rejections, rejection } from './rejections';
import { statementPage } from './statement-page';
import { Transfers, told, transfer, transferRequest } from './transfers';

export interface BankOptions {
  /** 0 takes a free port. */
  port: number;
  publicUrl?: string;
  /** Journal file; null keeps nothing. */
  journalFile: string | null;
  privateKey: KeyObject;
  merchantPublicKey: KeyObject;
  retryPausesMs?: readonly number[];
  /** Milliseconds between accepting and executing; default 1000. */
  delayMs?: number;
}

const settings = z.object({ delayMs: z.number() });
const behaviourCall = standingBehaviour.extend({ delayMs: z.coerce.number().int().min(0).max(600_000).optional() });

/** Who the statement names as payer. */
const payer = '云市场（沙箱）客户备付金专户';

/** The sandbox bank: verification and payout transfers to corporate accounts, signed notifications, statements. */
export async function createBank(options: BankOptions): Promise<Partner> {
  const journal = new Journal(options.journalFile);
  const kept = journal.table('settings', settings);
  const orders = new StandingOrders(journal.table('behaviour', standingBehaviour));
  const notifications = new Notifications(journal.table('notices', notice), options.privateKey, options.retryPausesMs);
  const accounts = new Accounts(journal.table('accounts', account), payer);
  const rejections = new Rejections(journal.table('rejections', rejection.extend({ key: z.string() })));
  const incoming = new Incoming(journal.table('incoming', incomingLine));
  const delayMs = () => kept.get('execution')?.delayMs ?? options.delayMs ?? 1000;
  const table = journal.table('transfers', transfer);
  const transfers = new Transfers({ table, accounts, rejections, notifications, orders, delayMs });
  const parts: Parts = { options, accounts, transfers, incoming, rejections, notifications, orders, kept, delayMs };
  const routes = [...merchantRoutes(parts), ...pageRoutes(parts), ...testRoutes(parts)];
  const server = await serve({ brand: 'bank', port: options.port, routes, seal: sealWith(options.privateKey) });
  return {
    url: options.publicUrl ?? server.url,
    close: () => {
      transfers.stop();
      notifications.close();
      return server.close();
    },
  };
}

interface Parts {
  options: BankOptions;
  accounts: Accounts;
  transfers: Transfers;
  incoming: Incoming;
  rejections: Rejections;
  notifications: Notifications;
  orders: StandingOrders;
  kept: Table<{ delayMs: number }>;
  delayMs(): number;
}

function merchantRoutes({ options, transfers, incoming }: Parts): Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/transfers',
      handle: (request) => {
        requireMerchant(options.merchantPublicKey, request);
        const { transferNo } = transfers.accept(parseJson(transferRequest, request.rawBody));
        return json({ transferNo, status: 'ACCEPTED' });
      },
    },
    {
      method: 'GET',
      path: '/v1/transfers/:requestId',
      handle: (request) => {
        requireMerchant(options.merchantPublicKey, request);
        return json(told(transfers.load(request.params.requestId ?? '')));
      },
    },
    {
      method: 'GET',
      path: '/v1/incoming/after/:position',
      handle: (request) => {
        requireMerchant(options.merchantPublicKey, request);
        return json({ lines: incoming.after(Number(request.params.position)) });
      },
    },
  ];
}

function pageRoutes(parts: Parts): Route[] {
  const { accounts, transfers, incoming, rejections, notifications, orders, delayMs } = parts;
  return [
    {
      method: 'GET',
      path: '/',
      handle: ({ query }) => {
        const search = query.get('q') ?? '';
        const standing = orders.current();
        return {
          body: bankConsole({ accounts, transfers, incoming, rejections, notifications, standing, search, delayMs }),
        };
      },
    },
    {
      method: 'GET',
      path: '/accounts/:number',
      handle: ({ params }) => {
        const found = accounts.find(params.number ?? '');
        return { status: found ? 200 : 404, body: statementPage(params.number ?? '', found) };
      },
    },
    {
      method: 'POST',
      path: '/console/behaviour',
      handle: ({ rawBody }) => {
        setBehaviour(parts, parseForm(behaviourCall, rawBody));
        return seeOther('/');
      },
    },
    {
      method: 'POST',
      path: '/console/incoming',
      handle: ({ rawBody }) => {
        incoming.add(parseForm(incomingRequest, rawBody));
        return seeOther('/');
      },
    },
    {
      method: 'POST',
      path: '/console/reject-next',
      handle: ({ rawBody }) => {
        rejections.add(parseForm(rejection, rawBody));
        return seeOther('/');
      },
    },
  ];
}

function testRoutes(parts: Parts): Route[] {
  const { accounts, incoming, rejections, notifications, orders, delayMs } = parts;
  return [
    {
      method: 'POST',
      path: '/sandbox/reject-next',
      handle: ({ rawBody }) => {
        rejections.add(parseJson(rejection, rawBody));
        return json(rejections.all());
      },
    },
    {
      method: 'POST',
      path: '/sandbox/incoming',
      handle: ({ rawBody }) => json(incoming.add(parseJson(incomingRequest, rawBody))),
    },
    {
      method: 'POST',
      path: '/sandbox/behaviour',
      handle: ({ rawBody }) => {
        setBehaviour(parts, parseJson(behaviourCall, rawBody));
        return json({ ...orders.current(), delayMs: delayMs() });
      },
    },
    {
      method: 'GET',
      path: '/sandbox/accounts/:number',
      handle: ({ params }) => {
        const found = accounts.find(params.number ?? '');
        if (!found) throw new Refusal(404, 'NOT_FOUND', 'There is no such account.');
        return json(found);
      },
    },
    {
      method: 'GET',
      path: '/sandbox/notifications',
      handle: ({ query }) => json(notifications.about(query.get('requestId') ?? '').map(noticeForTests)),
    },
  ];
}

function setBehaviour({ orders, kept }: Parts, { delayMs, ...standing }: z.infer<typeof behaviourCall>): void {
  if (delayMs !== undefined) kept.put('execution', { delayMs });
  orders.set(standing);
}
