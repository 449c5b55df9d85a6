import { both, type Html, html } from './html';
import { page } from './page';

const wording: Record<number, [zh: string, en: string]> = {
  400: ['提交的内容有误', 'Something in the form is not right'],
  403: ['不接受这次提交', 'This form is not accepted'],
  404: ['没有找到', 'Not found'],
  405: ['不支持这种访问方式', 'Not available this way'],
  409: ['当前状态下不能这样做', 'Not possible in this state'],
  413: ['提交的内容过大', 'Too large'],
};

/** The page a person sees when a request is refused. */
export function problemPage(brand: string, refusal: { status: number; message: string }): Html {
  const [zh, en] = wording[refusal.status] ?? ['暂时无法处理', 'This did not work'];
  return page({
    brand,
    title: `${zh} ${en}`,
    narrow: true,
    body: html`<section class="card center">
      <p class="code">${refusal.status}</p>
      <h1>${both(zh, en)}</h1>
      <p class="muted">${refusal.message}</p>
      <p><a class="button ghost" href="/">${both('返回首页', 'Back to start')}</a></p>
    </section>`,
  });
}
