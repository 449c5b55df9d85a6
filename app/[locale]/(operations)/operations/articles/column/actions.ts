'use server';

import { admitToColumn, refuseColumn } from '@/lib/articles';
import { columnInput, refuseColumnInput } from '@/lib/articles/schema';
import { operatorAction } from '@/lib/web/doors';

export const admitToColumnAction = operatorAction('PRODUCT_REVIEW', columnInput, admitToColumn, {
  say: 'articles.operations.column.admitted',
});

export const refuseColumnAction = operatorAction('PRODUCT_REVIEW', refuseColumnInput, refuseColumn, {
  say: 'articles.operations.column.refused',
});
