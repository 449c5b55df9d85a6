import { standingForm } from '../pages/behaviour-form';
import { beijingTime, grouped, yuan } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import { noticeList } from '../pages/notice-list';
import { page } from '../pages/page';
import type { StandingBehaviour } from '../wire/behaviour';
import type { Notifications } from '../wire/notifications';
import type { Account, Accounts } from './accounts';
import type { Incoming } from './incoming';
import { incomingCard } from './incoming-card';
import { type Rejection, type Rejections, reasonCodes, reasonText } from './rejections';
import type { Transfer, Transfers } from './transfers';

const shownAtMost = 50;

const statuses: Record<Transfer['status'], [tone: string, zh: string, en: string]> = {
  ACCEPTED: ['wait', '处理中', 'Accepted'],
  PAID: ['good', '已入账', 'Paid'],
  REJECTED: ['bad', '已退回', 'Rejected'],
};
const kinds: Record<Transfer['kind'], [zh: string, en: string]> = {
  VERIFICATION: ['账户验证', 'Verification'],
  PAYOUT: ['付款', 'Payout'],
};

interface ConsoleContent {
  accounts: Accounts;
  transfers: Transfers;
  incoming: Incoming;
  rejections: Rejections;
  notifications: Notifications;
  standing: StandingBehaviour;
  search: string;
  delayMs(): number;
}

/** Accounts, transfers and their notifications; and what the bank is told to do next. */
export function bankConsole(content: ConsoleContent): Html {
  const { accounts, transfers, notifications, search } = content;
  const all = transfers.all();
  const paid = all.filter((row) => row.status === 'PAID').reduce((sum, row) => sum + BigInt(row.amount), 0n);
  const wanted = search.toLowerCase();
  const fits = (texts: string[]) => texts.join(' ').toLowerCase().includes(wanted);
  const rows = all.filter((row) => fits([row.requestId, row.transferNo, row.accountName, row.accountNumber, row.memo]));
  const holders = accounts.all().filter((row) => fits([row.name, row.number]));
  return page({
    brand: 'bank',
    title: '控制台 Console',
    body: html`<div class="side"><div>
      <section class="card">
        <h1>${both('银行控制台', 'Bank console')}</h1>
        <dl class="stats">
          <div><dt>${both('对公账户', 'Accounts')}</dt><dd>${accounts.all().length}</dd></div>
          <div><dt>${both('转账', 'Transfers')}</dt><dd>${all.length}</dd></div>
          <div><dt>${both('已付出', 'Paid out')}</dt><dd>${yuan(paid)}</dd></div>
        </dl>
      </section>
      <section class="card">
        <div class="head"><h2>${both('最近的转账', 'Latest transfers')}</h2>
          <form class="search" method="get" action="/" role="search"><input name="q" value="${search}" aria-label="搜索户名、账号或单号 Search" placeholder="户名、账号、单号"><button class="ghost" type="submit">${both('搜索', 'Search')}</button></form></div>
        ${transferTable(rows.reverse().slice(0, shownAtMost), notifications)}
      </section>
      <section class="card"><h2>${both('对公账户', 'Corporate accounts')}</h2>${accountTable(holders.reverse().slice(0, shownAtMost))}</section></div>
      <aside>
        ${incomingCard(content.incoming.all())}
        <section class="card"><h2>${both('退回下一笔', 'Reject the next one')}</h2>${rejectForm(content.rejections.all())}</section>
        <section class="card"><h2>${both('执行与通知', 'Execution and notifications')}</h2>${standingForm(content.standing, delayField(content.delayMs()))}</section>
      </aside></div>`,
  });
}

function delayField(delayMs: number): Html {
  return html`<div><label for="delayMs">${both('受理后多久执行（毫秒）', 'Executes after (ms)')}</label><input id="delayMs" name="delayMs" type="number" min="0" max="600000" value="${delayMs}"></div>`;
}

function transferTable(rows: Transfer[], notifications: Notifications): Html {
  if (rows.length === 0) return html`<p class="empty">${both('还没有转账', 'No transfers yet')}</p>`;
  return html`<div class="scroll"><table class="stack">
    <thead><tr><th>${both('收款方', 'Payee')}</th><th class="num">${both('金额', 'Amount')}</th><th>${both('状态', 'Status')}</th><th>${both('受理时间', 'Accepted')}</th><th>${both('通知', 'Notifications')}</th></tr></thead>
    <tbody>${rows.map((row) => transferRow(row, notifications))}</tbody></table></div>`;
}

function transferRow(row: Transfer, notifications: Notifications): Html {
  const [tone, zh, en] = statuses[row.status];
  const reason = row.reasonCode ? reasonText[row.reasonCode] : null;
  return html`<tr>
    <td class="wide"><div><a href="/accounts/${row.accountNumber}">${row.accountName}</a></div><div><span class="tag">${both(...kinds[row.kind])}</span> <span class="mono muted">${row.requestId}</span></div></td>
    <td class="num" data-label="金额 Amount">${yuan(row.amount)}</td>
    <td data-label="状态 Status"><span><span class="tag ${tone}">${both(zh, en)}</span>${reason ? html`<br><span class="small">${both(...reason)}</span>` : null}</span></td>
    <td class="when" data-label="受理时间 Accepted">${beijingTime(row.acceptedAt)}</td>
    <td class="wide" data-label="通知 Notifications">${noticeList(notifications.about(row.requestId))}</td></tr>`;
}

function accountTable(rows: Account[]): Html {
  if (rows.length === 0)
    return html`<p class="empty">${both('首次收款后自动开立', 'Opened by the first transfer')}</p>`;
  return html`<div class="scroll"><table class="stack">
    <thead><tr><th>${both('户名', 'Name')}</th><th>${both('账号', 'Number')}</th><th>${both('开户行', 'Bank')}</th><th class="num">${both('余额', 'Balance')}</th></tr></thead>
    <tbody>${rows.map(
      (
        row,
      ) => html`<tr><td data-label="户名 Name"><a href="/accounts/${row.number}">${row.name}</a></td><td class="mono" data-label="账号 Number">${grouped(row.number)}</td>
        <td data-label="开户行 Bank">${row.bankName}</td><td class="num" data-label="余额 Balance">${yuan(row.balance)}</td></tr>`,
    )}</tbody></table></div>`;
}

function rejectForm(waiting: Rejection[]): Html {
  return html`${waiting.map(
    (one) =>
      html`<p class="note wait small">${both('将退回', 'Will reject:')} ${both(...kinds[one.kind])} ${one.accountNumber ? grouped(one.accountNumber) : both('任意账户', 'any account')}<br>${both(...reasonText[one.reasonCode])}</p>`,
  )}
  <form method="post" action="/console/reject-next" class="fields">
    <div><label for="kind">${both('种类', 'Kind')}</label><select id="kind" name="kind"><option value="PAYOUT">付款 · Payout</option><option value="VERIFICATION">账户验证 · Verification</option></select></div>
    <div><label for="accountNumber">${both('收款账号（留空为任意）', 'Account (empty: any)')}</label><input id="accountNumber" name="accountNumber" inputmode="numeric" pattern="[0-9]{8,32}"></div>
    <div><label for="reasonCode">${both('原因', 'Reason')}</label><select id="reasonCode" name="reasonCode">${reasonCodes.toSorted((a, b) => Number(b === 'ACCOUNT_INACTIVE') - Number(a === 'ACCOUNT_INACTIVE')).map((code) => html`<option value="${code}">${reasonText[code].join(' · ')}</option>`)}</select></div>
    <button type="submit">${both('退回下一笔', 'Reject the next')}</button>
  </form>`;
}
