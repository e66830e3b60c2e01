import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanText } from '#src/domain/masks.ts';
import { credit, numericCredit } from '../../support/numbers.ts';

test('what is no secret stays as it was written', () => {
  const public_ = [
    '（2019）津0112执1号',
    '(2025)津0113民初20001号',
    '津辰市监罚〔2026〕12号',
    '2018-10-23',
    '2018年10月23日至2020年10月22日',
    '2018.10.23、2019.10.23、2020.10.23',
    '2019-10-01 2020-10-01 2021-10-01',
    '20181023至20191022',
    '2016 2017 2018 2019',
    '2016-2017-2018-2019年度',
    '货款人民币1,234,567.89元及利息',
    '支付12345678元',
    '1 234 567.00元',
    '罚款5000元，没收12.5万元',
    `统一社会信用代码${credit(1)}`,
    `代码：${numericCredit(3)}。`,
    credit(7).toLowerCase(),
    '组织机构代码12345678-9',
    '道路工程2标段',
    '道路工程2-3标段',
    '超限运输3次',
    '国道112号公路',
    '地铁3号线',
    '铁路3号线',
    '食品安全法第一百二十四条',
    '12345热线',
    '400-123-4567',
    '驾驶证记12分，超载30%以上50%以下',
    '自2019年1月至2020年6月拖欠工资共18个月',
    '第13条、第15条、第18条',
  ];
  for (const text of public_) assert.deepEqual(scanText(text), { text, masked: [] }, text);
});
