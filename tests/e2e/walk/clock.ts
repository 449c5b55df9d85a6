import type { Person } from './person';

// The whole story is told shortly after midnight, so that "day 5" and "day 6" never depend on the hour the test runs at.

/** Staff move the market's clock on by whole days. */
export async function days(staff: Person, count: number): Promise<string> {
  await staff.open('/operations/clock');
  await staff.page.locator('input[type=number][name=days]').fill(String(count));
  await staff.page.locator('form:has(input[type=number][name=days]) [type=submit]').click();
  await staff.sees('市场时钟已拨动');
  return today(staff);
}

/** Staff move the market's clock to the beginning of the next day. */
export async function nextMidnight(staff: Person): Promise<string> {
  await staff.open('/operations/clock');
  await staff.send('to');
  await staff.sees('市场时钟已拨动');
  return today(staff);
}

/** The day the market lives in. */
async function today(staff: Person): Promise<string> {
  await staff.open('/operations/clock');
  const shown = await staff.figure('市场时钟', '市场时间').textContent();
  return shown?.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? '';
}
