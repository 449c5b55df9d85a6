import { behaviourChoices } from '../pages/behaviour-form';
import { beijingTime, yuan } from '../pages/format';
import { both, type Html, html } from '../pages/html';
import { page } from '../pages/page';
import type { StandingBehaviour } from '../wire/behaviour';
import { type Payment, returnAddress } from './payments';

/** Counts down the seconds left; without it the page still names the instant. */
export const countdownScript = `
const shown = document.querySelector('[data-until]');
if (shown) {
  const until = Number(shown.dataset.until);
  const tick = () => {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    shown.textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
    if (left === 0) { clearInterval(timer); setTimeout(() => location.reload(), 1500); }
  };
  const timer = setInterval(tick, 1000);
  tick();
}
`;

/** The hosted page on which the payer decides. */
export function payPage(payment: Payment, standing: StandingBehaviour): Html {
  const pending = payment.status === 'PENDING';
  return page({
    brand: 'gateway',
    title: pending ? '收银台 Checkout' : '支付结果 Result',
    narrow: true,
    script: pending ? '/countdown.js' : undefined,
    body: pending ? checkout(payment, standing) : outcome(payment),
  });
}

function checkout(payment: Payment, standing: StandingBehaviour): Html {
  const left = Math.max(0, Math.ceil((payment.expiresAt - Date.now()) / 60_000));
  const until = beijingTime(new Date(payment.expiresAt).toISOString());
  return html`<section class="card">
    <div class="center">
      <h1 class="quiet">${both('应付金额', 'Amount due')}</h1>
      <p class="amount">${yuan(payment.amount)}</p>
      <p>${both('剩余支付时间', 'Time left')} <strong class="num" data-until="${payment.expiresAt}">${left} min</strong></p>
      <p class="muted small">${both(`请在 ${until}（北京时间）前完成`, 'Beijing time')}</p>
    </div>
    ${facts(payment)}
    <form method="post" action="/pay/${payment.paymentNo}">
      <button class="big" type="submit">${both('确认支付', 'Pay')} ${yuan(payment.amount)}</button>
      <div class="center"><button class="plain" type="submit" formaction="/pay/${payment.paymentNo}/cancel">${both('取消', 'Cancel')}</button></div>
      <details><summary>${both('沙箱选项', 'Sandbox options')}</summary>${behaviourChoices(standing)}</details>
    </form>
  </section>`;
}

function outcome(payment: Payment): Html {
  const paid = payment.status === 'SUCCESS';
  return html`<section class="card">
    <div class="center">
      <p class="icon ${paid ? 'good' : 'wait'}" aria-hidden="true">${paid ? '✓' : '–'}</p>
      <h1>${paid ? both('支付成功', 'Paid') : both('支付已关闭', 'Payment closed')}</h1>
      <p class="amount">${yuan(payment.amount)}</p>
      <p class="muted">${paid ? null : both('未发生扣款。请回到商户页面重新下单支付。', 'Nothing was charged. Start again at the merchant.')}</p>
    </div>
    ${facts(payment)}
    <p class="center"><a class="button" href="${returnAddress(payment)}">${both('返回商户', 'Back to the merchant')}</a></p>
  </section>`;
}

function facts(payment: Payment): Html {
  return html`<dl class="facts pay">
    <dt>${both('商品', 'For')}</dt><dd>${payment.subject}</dd>
    <dt>${both('商户', 'Merchant')}</dt><dd>${new URL(payment.returnUrl).host}</dd>
    <dt>${both('商户单号', 'Order')}</dt><dd class="mono">${payment.orderNo}</dd>
    <dt>${both('支付单号', 'Payment')}</dt><dd class="mono">${payment.paymentNo}</dd>
    ${payment.paidAt ? html`<dt>${both('支付时间', 'Paid at')}</dt><dd>${beijingTime(payment.paidAt)}</dd>` : null}
  </dl>`;
}
