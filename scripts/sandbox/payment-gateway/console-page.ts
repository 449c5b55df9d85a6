import { standingForm } from '../pages/behaviour-form';
import { beijingTime, yuan } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import { noticeList } from '../pages/notice-list';
import { page } from '../pages/page';
import type { StandingBehaviour } from '../wire/behaviour';
import type { Notifications } from '../wire/notifications';
import type { Payment, Payments } from './payments';

const shownAtMost = 50;

const statuses: Record<Payment['status'], [tone: string, zh: string, en: string]> = {
  PENDING: ['wait', '待支付', 'Pending'],
  SUCCESS: ['good', '已支付', 'Paid'],
  CLOSED: ['', '已关闭', 'Closed'],
};

interface ConsoleContent {
  payments: Payments;
  notifications: Notifications;
  standing: StandingBehaviour;
  search: string;
}

/** Payments, the notifications sent for them and what was answered. */
export function gatewayConsole({ payments, notifications, standing, search }: ConsoleContent): Html {
  const all = payments.all();
  const paid = all.filter((row) => row.status === 'SUCCESS');
  const total = paid.reduce((sum, row) => sum + BigInt(row.amount), 0n);
  return page({
    brand: 'gateway',
    title: '控制台 Console',
    body: html`<div class="side"><div>
      <section class="card">
        <h1>${both('支付网关控制台', 'Payment gateway console')}</h1>
        <dl class="stats">
          <div><dt>${both('支付单', 'Payments')}</dt><dd>${all.length}</dd></div>
          <div><dt>${both('已支付', 'Paid')}</dt><dd>${paid.length}</dd></div>
          <div><dt>${both('已收金额', 'Received')}</dt><dd>${yuan(total)}</dd></div>
        </dl>
      </section>
      <section class="card">
        <div class="head"><h2>${both('最近的支付', 'Latest payments')}</h2>
          <form class="search" method="get" action="/" role="search"><input name="q" value="${search}" aria-label="搜索单号或商品 Search" placeholder="单号或商品"><button class="ghost" type="submit">${both('搜索', 'Search')}</button></form></div>
        ${paymentTable(payments.newest(search, shownAtMost), notifications)}
      </section></div>
      <aside class="card"><h2>${both('后续支付的通知', 'Notifications from now on')}</h2>${standingForm(standing)}</aside>
    </div>`,
  });
}

function paymentTable(rows: Payment[], notifications: Notifications): Html {
  if (rows.length === 0) return html`<p class="empty">${both('还没有支付单', 'No payments yet')}</p>`;
  return html`<div class="scroll"><table class="stack">
    <thead><tr><th>${both('商品与单号', 'Subject, order')}</th><th class="num">${both('金额', 'Amount')}</th><th>${both('状态', 'Status')}</th><th>${both('创建时间', 'Created')}</th><th>${both('通知', 'Notifications')}</th></tr></thead>
    <tbody>${rows.map((row) => paymentRow(row, notifications))}</tbody></table></div>`;
}

function paymentRow(row: Payment, notifications: Notifications): Html {
  const [tone, zh, en] = statuses[row.status];
  return html`<tr>
    <td class="wide"><a href="/pay/${row.paymentNo}">${row.subject}</a><br><span class="mono muted">${row.orderNo}</span></td>
    <td class="num" data-label="金额 Amount">${yuan(row.amount)}</td>
    <td data-label="状态 Status"><span class="tag ${tone}">${both(zh, en)}</span></td>
    <td class="when" data-label="创建时间 Created">${beijingTime(row.createdAt)}</td>
    <td class="wide" data-label="通知 Notifications">${noticeList(notifications.about(row.orderNo))}</td></tr>`;
}
