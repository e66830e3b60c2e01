import { maskName } from './masks.ts';
import { COMMON_SURNAMES, COMPOUND_SURNAMES } from './surnames.ts';

/** Words after which free text names somebody who is not listed: creditors, victims, guarantors, family. */
const ROLES =
  '申请执行人|申请人|原告|债权人|被害人|受害人|第三人|出借人|担保人|保证人|抚养人|婚生[子女]|非婚生[子女]|儿子|女儿|配偶|妻子|丈夫|父亲|母亲|工人|员工';
/** Nouns of money begin with surnames too (余款, 金额): no given name has these characters. */
const GIVEN = '(?![款额息费债资项租权益金等的])\\p{Script=Han}';
const NAME = `(?:(?:${COMPOUND_SURNAMES.join('|')})(?:${GIVEN}){1,2}|[${COMMON_SURNAMES}](?:${GIVEN}){1,2}|\\p{Script=Han}{2,8}·\\p{Script=Han}{1,8}?)`;
const BOUNDARY =
  '(?=支付|给付|偿还|返还|赔偿|交付|履行|归还|退还|清偿|抚养|承担|办理|腾|所有|名下|人民币|货款|借款|本金|工资|劳动报酬|工程款|租金|欠款|医疗费|生活费|等|的|之|与|和|及|、|[，,；;。：:（()）\\s\\d]|$)';

const FIRST = new RegExp(`(?<=(?:${ROLES})[：:\\s]?)${NAME}${BOUNDARY}`, 'gu');
const NEXT = new RegExp(`(?<=\\*\\*(?:、|和|与|及))${NAME}${BOUNDARY}`, 'gu');

/**
 * Masks the names of third persons that free text gives by their role ("申请执行人张三" → "申请执行人张**"),
 * and those listed after them. The subject's own name stays. It finds what is written in the usual ways and is no
 * promise for every text (domain/fields.md, `duty`).
 */
export function hideThirdPersons(text: string, subject: string): { text: string; count: number } {
  let count = 0;
  const mask = (name: string) => {
    if (name === subject) return name;
    count += 1;
    return maskName(name);
  };
  let result = text.replace(FIRST, mask);
  for (let before = ''; before !== result;) {
    before = result;
    result = result.replace(NEXT, mask);
  }
  return { text: result, count };
}

/** Number plates of vehicles; a private vehicle's is not shown (rules.md, "Persons"). */
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]\s?[·.]?\s?(?=[A-Z0-9]*\d)[A-Z0-9]{5,6}(?![A-Z0-9])/gu;

/** Masks number plates, keeping the place: `津C*****`. */
export function hidePlates(text: string): { text: string; count: number } {
  let count = 0;
  const result = text.replace(PLATE, (plate) => {
    count += 1;
    return `${plate.slice(0, 2)}*****`;
  });
  return { text: result, count };
}
