import { beijingTime, grouped, yuan } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import { page } from '../pages/page';
import type { Account } from './accounts';

/** The statement a company's officer opens: every credit, newest first. */
export function statementPage(number: string, account: Account | undefined): Html {
  return page({
    brand: 'bank',
    title: '账户明细 Statement',
    nav: html`<a href="/">${both('控制台', 'Console')}</a>`,
    body: account ? statement(account) : unknown(number),
  });
}

function statement(account: Account): Html {
  const latest = account.credits.at(-1);
  return html`<section class="card">
    <p class="muted">${both('对公账户', 'Corporate account')}</p>
    <h1>${account.name}</h1>
    <dl class="facts">
      <dt>${both('账号', 'Account number')}</dt><dd class="mono">${grouped(account.number)}</dd>
      <dt>${both('开户行', 'Bank')}</dt><dd>${account.bankName}</dd>
      <dt>${both('余额', 'Balance')}</dt><dd><strong>${yuan(account.balance)}</strong></dd>
      ${latest ? html`<dt>${both('最近入账', 'Latest credit')}</dt><dd><strong>${yuan(latest.amount)}</strong> · ${beijingTime(latest.at)}</dd>` : null}
    </dl>
  </section>
  <section class="card">
    <div class="head"><h2>${both('入账明细', 'Credits')}</h2><span class="muted small">${both(`共 ${account.credits.length} 笔，北京时间`, `${account.credits.length} in all, Beijing time`)}</span></div>
    <div class="scroll"><table class="stack">
      <thead><tr><th>${both('入账时间', 'Date')}</th><th>${both('付款方', 'Payer')}</th><th>${both('附言', 'Memo')}</th><th>${both('流水号', 'Reference')}</th><th class="num">${both('入账金额', 'Amount')}</th><th class="num">${both('余额', 'Balance')}</th></tr></thead>
      <tbody>${account.credits.toReversed().map(creditRow)}</tbody>
    </table></div>
  </section>`;
}

function creditRow(credit: Account['credits'][number]): Html {
  return html`<tr>
    <td class="when" data-label="入账时间 Date">${beijingTime(credit.at)}</td>
    <td data-label="付款方 Payer">${credit.payer}</td>
    <td data-label="附言 Memo">${credit.memo || '—'}</td>
    <td class="mono" data-label="流水号 Reference">${credit.transferNo}</td>
    <td class="num" data-label="入账金额 Amount"><strong>+${yuan(credit.amount)}</strong></td>
    <td class="num" data-label="余额 Balance">${yuan(credit.balance)}</td></tr>`;
}

function unknown(number: string): Html {
  return html`<section class="card center">
    <h1>${both('该账户暂无流水', 'No entries for this account yet')}</h1>
    <p class="mono">${grouped(number)}</p>
    <p class="muted">${both('首笔款项到账后即可查看，通常只需几秒。', 'It appears with the first credit, usually within seconds.')}</p>
    <p><a class="button ghost" href="/accounts/${encodeURIComponent(number)}">${both('刷新', 'Reload')}</a></p>
  </section>`;
}
