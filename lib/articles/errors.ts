import { DomainError } from '@/lib/kernel/errors';
import type { Decision } from '@/lib/kernel/receipts';

/** Only members of the column publish in it; the vendor has not been admitted. ART-07. */
export class NotInColumn extends DomainError {
  readonly code = 'articles.notInColumn';

  constructor() {
    super({ ruleIds: ['ART-07'] });
  }
}

/** The vendor asked already, or is a member. ART-07. */
export class ColumnAlreadyAsked extends DomainError {
  readonly code = 'articles.columnAlreadyAsked';

  constructor() {
    super({ ruleIds: ['ART-07'] });
  }
}

/** An article cannot be submitted while the rules ask for something; the receipt lists what. ART-03, ART-04, ART-05, ART-08. */
export class ArticleNotReady extends DomainError {
  readonly code = 'articles.notReady';
  readonly missing: readonly string[];

  constructor(receipt: Decision, missing: readonly string[]) {
    super({ ruleIds: receipt.ruleIds, receipt, params: { count: missing.length } });
    this.missing = missing;
  }
}

/** The article is under review, published or refused: nothing is written in it now. */
export class ArticleNotEditable extends DomainError {
  readonly code = 'articles.notEditable';
}

/** Another member of staff is reading it. */
export class ClaimedByAnother extends DomainError {
  readonly code = 'articles.claimedByAnother';
}

/** Nothing is published before staff have confirmed every point. ART-03, ART-04. */
export class ArticleReviewUnfinished extends DomainError {
  readonly code = 'articles.reviewUnfinished';

  constructor(unconfirmed: readonly string[]) {
    super({ ruleIds: unconfirmed, params: { count: unconfirmed.length }, field: 'checks' });
  }
}
