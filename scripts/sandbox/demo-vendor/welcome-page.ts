import { both, type Html, html } from '../pages/html';
import { page } from '../pages/page';

const features: [zh: string, en: string, detailZh: string, detailEn: string][] = [
  [
    '写下来，就找得到',
    'Written once, found again',
    '会议记录、流程和答疑放在同一处，按标题即可翻到。',
    'Minutes, procedures and answers in one place.',
  ],
  [
    '开通即用',
    'Ready when you are',
    '在云市场付款后自动开通，从市场控制台一键进入。',
    'Created on payment, one click from your console.',
  ],
  [
    '到期不丢',
    'Nothing lost at the end',
    '到期后先隔离保留，续费即可恢复；退订才会清除。',
    'Kept after expiry, back after renewal, erased on return.',
  ],
];

/** The product site, with the way in for those who have an account. */
export function welcomePage(refused?: { account: string }): Html {
  return page({
    brand: 'vendor',
    title: '团队知识库 Team wiki',
    nav: html`<a href="/">${both('服务商控制台', 'Vendor console')}</a>`,
    body: html`<section class="hero"><h1>${both('团队知道的，都在这一页', 'What the team knows, on one page')}</h1>
      <p class="muted">${both('栖页是给小团队用的知识库。', 'Nestleaf is a wiki for small teams.')}</p></section>
    <div class="side">
      <section class="card">${features.map(
        ([zh, en, detailZh, detailEn]) =>
          html`<div class="feature"><h2>${both(zh, en)}</h2><p class="muted">${both(detailZh, detailEn)}</p></div>`,
      )}</section>
      <section class="card"><h2>${both('登录', 'Sign in')}</h2>
        ${refused ? html`<p class="note bad" role="alert">${both('账号或密码不正确。', 'Wrong account or password.')}</p>` : null}
        <form method="post" action="/signin" class="fields">
          <div><label for="account">${both('账号', 'Account')}</label><input id="account" name="account" autocomplete="username" placeholder="admin@…" value="${refused?.account}" required></div>
          <div><label for="password">${both('密码', 'Password')}</label><input id="password" name="password" type="password" autocomplete="current-password" required></div>
          <button type="submit">${both('登录', 'Sign in')}</button>
          <p class="muted small">${both('账号与初始密码见云市场的实例详情。', 'Both are shown on your instance in the market.')}</p>
        </form></section>
    </div>`,
  });
}
