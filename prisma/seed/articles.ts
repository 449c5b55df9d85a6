import {
  admitToColumn,
  askForColumn,
  claimArticle,
  createArticle,
  publishArticle,
  refuseArticle,
  refuseColumn,
  requestArticleChanges,
  saveArticle,
  submitArticle,
} from '@/lib/articles';
import { articleChecks } from '@/lib/articles/schema';
import type { OperatorActor, VendorActor } from '@/lib/db';
import type { Market } from '../../tests/support/market';
import { approvals, backups, formDesign, type SeedArticle, siteSpeed } from './article-texts';
import type { OpenVendor } from './openings';

// The column: who writes in it, who asked and was refused, and an article in every state.

/** Vendors join the column and write; staff publish, send back, refuse, and have something left to read. ART-03…09. */
export async function fillColumn(market: Market, staff: OperatorActor, vendors: readonly OpenVendor[]): Promise<void> {
  const [yunxiu, qiye, shanlan, beichen] = vendors;
  if (!yunxiu || !qiye || !shanlan || !beichen) throw new Error('The column needs four vendors.');
  await join(market, staff, yunxiu.seller, '表单与审批系统的设计，以及从纸质流程迁移的经验');
  await join(market, staff, qiye.seller, '企业官网的性能、内容管理与搜索收录');
  await ask(market, shanlan.seller, '中小企业的数据备份与恢复演练');
  await ask(market, beichen.seller, '公司动态和最新优惠活动');
  const reason = '专栏只收原创技术文章，不收企业动态和促销信息。';
  await market.as(staff, refuseColumn, { vendorId: beichen.seller.vendorId, reason });

  await publish(market, staff, yunxiu.seller, withProduct(formDesign, yunxiu));
  await publish(market, staff, qiye.seller, withProduct(siteSpeed, qiye));
  const returned = await submit(market, yunxiu.seller, approvals);
  const changes = '第二节的时限请说明依据，最好补充一个实际案例。';
  await market.as(staff, requestArticleChanges, { articleId: returned, reason: changes });
  const copied = { ...formDesign, title: '表单设计五步法', summary: '从删字段到试填，五步做好一张表单。' };
  const refused = await submit(market, qiye.seller, copied);
  const ground = '与专栏中已发布的文章内容基本相同，不是原创。';
  await market.as(staff, refuseArticle, { articleId: refused, reason: ground });
  const read = await submit(market, qiye.seller, backups);
  await market.as(staff, claimArticle, { articleId: read });
  await write(market, yunxiu.seller, {
    title: '表单权限：按角色还是按部门',
    summary: '',
    body: '## 提纲\n\n- 两种办法各自的适用场景\n- 从一张报修单说起\n- 常见的三个坑',
  });
}

async function ask(market: Market, seller: VendorActor, topics: string): Promise<void> {
  await market.as(seller, askForColumn, { topics });
}

async function join(market: Market, staff: OperatorActor, seller: VendorActor, topics: string): Promise<void> {
  await ask(market, seller, topics);
  await market.as(staff, admitToColumn, { vendorId: seller.vendorId });
}

async function write(market: Market, seller: VendorActor, article: SeedArticle): Promise<string> {
  const { articleId } = await market.as(seller, createArticle, { title: article.title });
  await market.as(seller, saveArticle, { articleId, ...article, isOriginal: true });
  return articleId;
}

async function submit(market: Market, seller: VendorActor, article: SeedArticle): Promise<string> {
  const articleId = await write(market, seller, article);
  await market.as(seller, submitArticle, { articleId });
  return articleId;
}

async function publish(market: Market, staff: OperatorActor, seller: VendorActor, article: SeedArticle): Promise<void> {
  const articleId = await submit(market, seller, article);
  await market.as(staff, publishArticle, { articleId, checks: [...articleChecks] });
}

/** The article with a link to what its vendor sells. ART-08. */
function withProduct(article: SeedArticle, { products }: OpenVendor): SeedArticle {
  const offered = products[0];
  if (!offered) return article;
  const link = `文中的做法可以在[${offered.product.name}](/products/${offered.productId})中试用。`;
  return { ...article, body: `${article.body}\n\n${link}` };
}
