'use server';

import { askForColumn } from '@/lib/articles';
import { askForColumnInput } from '@/lib/articles/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const askForColumnAction = vendorAction('products:manage', askForColumnInput, askForColumn, {
  say: 'articles.seller.apply.asked',
});
