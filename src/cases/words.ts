import type { Clock } from '#src/domain/lists.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { ClockStep } from '#src/domain/clock.ts';
import type { CaseKind, objectionGrounds, repairGrounds } from '#src/domain/vocabulary.ts';

export const kindLabels: Record<CaseKind, string> = { objection: '异议申请', repair: '信用修复申请' };

type Ground = (typeof objectionGrounds)[number] | (typeof repairGrounds)[number];

/** Grounds as the form offers them. */
export const groundLabels: Record<Ground, string> = {
  'not-me': '名单中的主体不是本人（本单位），或者身份被冒用',
  'fact-wrong': '姓名、事实、金额、日期或者文书号有误',
  'already-performed': '义务在列入之前或者之后已经履行完毕',
  expired: '公示期限已经届满',
  duplicate: '同一件事重复公示',
  procedure: '没有依法告知，或者认定程序不当',
  other: '其他理由',
  performed: '已经履行法定义务、纠正失信行为',
  'term-met': '最短公示期限已满，并作出信用承诺',
  evidence: '有信用修复报告、志愿服务、慈善捐助等材料（只作参考）',
};

/** Steps of the clock as receipts and status pages name them. */
export const stepLabels: Record<CaseKind, Record<ClockStep, string>> = {
  objection: {
    mark: '在记录上标注“异议处理中”',
    forward: '转交认定单位核实',
    decide: '答复处理结果',
    correct: '异议成立的，更正或者撤下',
  },
  repair: {
    mark: '登记修复申请',
    forward: '转交认定单位核实',
    decide: '作出修复决定',
    correct: '准予修复的，停止公示',
  },
};

/** The clock's source, with the words that an article not read at its source needs (rules.md). */
export const basisWithNote = ({ basis }: Clock) =>
  basis.confirmed ? printBasis(basis) : `${printBasis(basis)}，以认定单位告知为准`;

/** Added to the source where a date lies in a year whose holidays are not yet announced. */
export const uncertainCalendar = '跨年日期按周末和固定节日推算，以国务院办公厅公布的放假安排为准';
