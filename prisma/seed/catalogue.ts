import type { SeedVendor } from './offers';
import { beichen } from './vendors/beichen';
import { mingyue } from './vendors/mingyue';
import { qiye } from './vendors/qiye';
import { shanlan } from './vendors/shanlan';
import { yunxiu } from './vendors/yunxiu';

/** Companies that do not exist, with software they might have written. */
export const vendors: SeedVendor[] = [yunxiu, qiye, shanlan, beichen, mingyue];
