import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hidePlates, hideThirdPersons } from '#src/domain/third-persons.ts';

const hidden = (text: string, subject = '鲁笃彤') => hideThirdPersons(text, subject).text;

test('a third person named by a role in an obligation is shown by surname only', () => {
  const texts = {
    给付申请执行人张三货款10000元: '给付申请执行人张**货款10000元',
    偿还原告李建国借款本金5万元及利息: '偿还原告李**借款本金5万元及利息',
    '向被害人王芳、赵小明赔偿医疗费': '向被害人王**、赵**赔偿医疗费',
    支付婚生子刘子轩抚养费每月1500元: '支付婚生子刘**抚养费每月1500元',
    '返还申请执行人：欧阳修远人民币3万元': '返还申请执行人：欧阳**人民币3万元',
    '支付申请执行人阿依古丽·买买提工资': '支付申请执行人阿**工资',
  };
  for (const [text, expected] of Object.entries(texts)) assert.equal(hidden(text), expected);
});

test('money, companies and the subject himself stay readable', () => {
  const same = [
    '给付申请执行人货款886,363元及利息',
    '给付申请执行人余款、利息',
    '偿还申请执行人金额共计5万元',
    '支付申请执行人天津示例商贸有限公司货款',
    '支付工人工资共计30万元',
    '申请执行人与被执行人达成和解',
    '向原告支付违约金',
  ];
  for (const text of same) assert.equal(hidden(text), text);
  assert.equal(hidden('原告鲁笃彤承担', '鲁笃彤'), '原告鲁笃彤承担');
});

test('masking is done once: a masked text stays as it is', () => {
  const part = fc.constantFrom(
    '申请执行人',
    '张三',
    '李四',
    '、',
    '支付',
    '货款',
    '原告',
    '有限公司',
    '10元',
    '。',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const once = hidden(parts.join(''));
      assert.equal(hidden(once), once);
    }),
  );
});

test('number plates keep their place and nothing more; codes and case numbers are no plates', () => {
  assert.equal(hidePlates('驾驶津C12345在双街镇').text, '驾驶津C*****在双街镇');
  assert.equal(hidePlates('车牌号津A·D88888，').text, '车牌号津A*****，');
  for (const text of ['（2026）津0113执1042号', '津辰市监罚〔2026〕37号', '91120113MX31QB2L3L']) {
    assert.deepEqual(hidePlates(text), { text, count: 0 });
  }
});
