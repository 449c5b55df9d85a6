import { expect, it } from 'vitest';
import { agreementTemplate, fillBlanks } from '@/lib/catalog/agreement-template';
import { createServiceAgreementInput } from '@/lib/catalog/schema';

const form = { name: '标准协议', acceptanceCriteria: ['可以登录', ''], acceptanceWorkingDays: '5' };

it('takes the template as a browser sends it for the template itself (AGR-02)', () => {
  const template = agreementTemplate('zh');
  const sent = createServiceAgreementInput.parse({ ...form, text: template.replaceAll('\n', '\r\n') });
  const blanks = { vendorName: '甲', acceptanceCriteria: ['乙'], acceptanceWorkingDays: 5, forceMajeureNoticeDays: 3 };
  expect(fillBlanks(sent.text, blanks)).toBe(fillBlanks(template, blanks));
});

it('leaves blank criteria out and asks for one at least (AGR-05)', () => {
  expect(createServiceAgreementInput.parse(form).acceptanceCriteria).toEqual(['可以登录']);
  const problem = createServiceAgreementInput.safeParse({ ...form, acceptanceCriteria: ['', ' '] }).error?.issues[0];
  expect(problem).toMatchObject({ path: ['acceptanceCriteria'], message: 'catalog.problems.criteriaMissing' });
});
