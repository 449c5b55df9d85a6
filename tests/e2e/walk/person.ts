import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { story } from './story';

/** Somebody at a browser of their own. */
export class Person {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly complaints: string[],
  ) {}

  static async at(browser: Browser): Promise<Person> {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      // A refused form answers 200; what a browser logs by itself for a missing page is part of the story.
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return new Person(context, page, complaints);
  }

  /** Opens a page of the market, by its path without language. */
  async open(path: string): Promise<void> {
    await this.page.goto(`/zh${path}`);
  }

  /** Types into fields and ticks boxes of the form that has the first of them. */
  async fill(values: Record<string, string | true>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.page.locator(`[name="${name}"]:visible`).first();
      if (value === true) await field.check();
      else await field.fill(value);
    }
  }

  /** Sends the form that has a field of this name, answering the question it may ask. */
  async send(field: string): Promise<void> {
    const form = this.page.locator(`form:has([name="${field}"])`).first();
    const question = form.locator('button[popovertarget]:not([popovertargetaction])').first();
    if ((await question.count()) > 0) {
      await question.click();
      await form.locator('[popover]:popover-open [type=submit]').click();
    } else await form.locator('[type=submit]').last().click();
  }

  /** The page must come to say this. */
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  /** The page at a path must come to say this: what others do, and jobs, takes a moment. */
  async comesToSee(path: string, text: string | RegExp): Promise<void> {
    await expect(async () => {
      await this.open(path);
      await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
  }

  /** What a page says beside a term. */
  async factOf(term: string): Promise<string> {
    const fact = this.page.locator(`xpath=//main//dt[normalize-space()="${term}"]/following-sibling::dd[1]`);
    return ((await fact.first().textContent()) ?? '').trim();
  }

  /** One of the figures on top of a page. */
  figure(list: string, label: string): Locator {
    const tiles = this.page.getByRole('list', { name: list }).getByRole('listitem');
    return tiles.filter({ has: this.page.getByText(label, { exact: true }) });
  }

  /** A refusal must be on the page, saying this. */
  async isRefused(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: text }).first()).toBeVisible();
  }

  /** The browser must have come to a path like this. */
  async arrives(path: RegExp): Promise<void> {
    await this.page.waitForURL((url) => path.test(url.pathname + url.search));
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/** Registers on the page, accepting the terms. */
export async function registers(person: Person, email: string, name: string, next = ''): Promise<void> {
  await person.open(`/register${next && `?next=${encodeURIComponent(next)}`}`);
  await person.fill({ email, name, phone: story.buyerPhone, password: 'a long enough password', termsAccepted: true });
  await person.send('termsAccepted');
  await person.arrives(next ? new RegExp(next) : /^\/zh(?!\/register)/);
}

/** Tops the wallet up on the gateway's own page and comes back. */
export async function recharges(person: Person, amount: string): Promise<void> {
  await person.open('/console/wallet/recharge');
  await person.fill({ amount });
  await person.send('amount');
  await person.arrives(/^\/pay\//);
  await person.page.getByRole('button', { name: /确认支付/ }).click();
  await person.arrives(/\/console\/wallet\/(return|recharges)/);
  await person.sees(/充值成功/);
}
