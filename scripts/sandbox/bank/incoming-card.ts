import { beijingTime, yuan } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import type { IncomingLine } from './incoming';

const shownAtMost = 10;

/** What came into the market's account, and a form to send it something. */
export function incomingCard(lines: IncomingLine[]): Html {
  return html`<section class="card"><h2>${both('汇入市场账户', 'Into the market’s account')}</h2>
    ${lines.length === 0 ? html`<p class="empty">${both('还没有汇入', 'Nothing came in yet')}</p>` : null}
    ${lines
      .toReversed()
      .slice(0, shownAtMost)
      .map(
        (line) =>
          html`<p class="small">${line.payerName} <span class="mono muted">${line.lineNo}</span><br>${yuan(line.amount)} · ${beijingTime(line.bookedAt)}${line.memo ? html` · ${line.memo}` : null}</p>`,
      )}
    <form method="post" action="/console/incoming" class="fields">
      <div><label for="payerName">${both('付款户名', 'Payer')}</label><input id="payerName" name="payerName" required maxlength="100"></div>
      <div><label for="payerAccount">${both('付款账号', 'Payer’s account')}</label><input id="payerAccount" name="payerAccount" required inputmode="numeric" pattern="[0-9]{8,32}"></div>
      <div><label for="amount">${both('金额（分）', 'Amount (fen)')}</label><input id="amount" name="amount" required inputmode="numeric" pattern="[1-9][0-9]{0,14}"></div>
      <div><label for="memo">${both('附言', 'Memo')}</label><input id="memo" name="memo" maxlength="200"></div>
      <button type="submit">${both('汇入', 'Send')}</button>
    </form></section>`;
}
