import { z } from 'zod';
import { uploaded } from '@/lib/files';
import { saveProductDraftInput } from './schema';

/** A file field left empty arrives as a file of no bytes: then the picture stays as it was. */
const newPicture = z.preprocess(
  (value) => (value instanceof File && value.size === 0 ? undefined : value),
  uploaded('PRODUCT_IMAGE', 'picture').optional(),
);

/** A product's content with a new picture, if one was chosen; parsing it checks and redraws the picture. Server only. LST-17. */
export const saveProductContentInput = z.strictObject({ ...saveProductDraftInput.shape, picture: newPicture });
export type SaveProductContentInput = z.output<typeof saveProductContentInput>;
