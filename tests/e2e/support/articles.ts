import { askForColumn, submitArticle } from '@/lib/articles';
import type { Db, OperatorActor, VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { anArticle, aPublishedArticle, inColumn } from '../../factories/articles';
import { aSeller } from '../../factories/catalog';
import { contextFor } from '../../support/acting';

/** What a vendor of these tests wrote for the column; each is there for one action to act on. */
export async function makeArticles(db: Db, reviewerId: string, seller: VendorActor, now: Date) {
  const reviewer: OperatorActor = {
    kind: 'operator',
    accountId: reviewerId,
    sessionId: '',
    duties: ['PRODUCT_REVIEW'],
  };
  await inColumn(db, seller, reviewer, now);
  const draft = () => anArticle(db, seller, { at: now });
  const waiting = async () => {
    const articleId = await draft();
    await submitArticle(contextFor(db, seller, now), { articleId });
    return articleId;
  };
  const published = () => aPublishedArticle(db, seller, reviewer, { at: now });
  return {
    article: await draft(),
    articleToSubmit: await draft(),
    articleInReview: await waiting(),
    articleToWithdraw: await waiting(),
    articleToClaim: await waiting(),
    articleToRelease: await waiting(),
    articleToPublish: await waiting(),
    articleToSendBack: await waiting(),
    articleToRefuse: await waiting(),
    articleToRead: await published(),
    articleToTakeBack: await published(),
    columnToAdmit: await asking(db, now),
    columnToRefuse: await asking(db, now),
  };
}

async function asking(db: Db, now: Date): Promise<string> {
  const seller = await aSeller(db, { storeName: `戊记${newId('x').slice(-6)}`, at: now });
  await askForColumn(contextFor(db, seller, now), { topics: '从电子表格迁移到表单系统' });
  return seller.vendorId;
}
