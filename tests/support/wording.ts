/** A way of saying something that no reader or officer may meet, and why; `say` is the word of this site. */
export interface Unwelcome {
  pattern: RegExp;
  reason: string;
  say?: string;
}

/** What stands nowhere: in no page, no sentence of the programs, no word of a profile. */
export const unwelcome: readonly Unwelcome[] = [
  { pattern: /老赖|赖账|赖皮/, reason: 'a nickname that mocks; the law has a name', say: '失信被执行人' },
  { pattern: /骗子|败类|无良|可耻|丑闻|示众|人渣/, reason: 'abuse; a register states facts' },
  { pattern: /后果自负|后果由.{0,4}自行承担/, reason: 'a threat in place of an explanation' },
  { pattern: /严惩不贷|决不姑息|绝不姑息|违者必究|必将严惩/, reason: 'a threat' },
  { pattern: /您的[^，。；、]{0,10}(?:错误|不对|有误)/, reason: 'blames the reader' },
  { pattern: /您(?:必须|不得|不准|务必)/, reason: 'orders the reader about', say: '请' },
  { pattern: /非法操作|操作失误|非法输入|非法字符/, reason: 'calls a slip of the hand illegal' },
  { pattern: /[！!]/, reason: 'raises its voice' },
  { pattern: /温馨提示|亲爱的|敬请|小编/, reason: 'phrases without content' },
  { pattern: /登陆/, reason: 'a wrong character', say: '登录' },
  { pattern: /帐(?:号|户|目|单)/, reason: 'a wrong character', say: '账' },
  { pattern: /下架|下线该|屏蔽该|移除该/, reason: 'one word for one thing', say: '撤下' },
  { pattern: /申诉/, reason: 'an objection has one name', say: '异议' },
  { pattern: /信用恢复|失信修复/, reason: 'one word for one thing', say: '信用修复' },
  { pattern: /公示期(?![限内间满])/, reason: 'one word for one thing', say: '公示期限' },
  { pattern: /发布主体|认定机构|认定部门/, reason: 'one word for one thing', say: '认定单位' },
];

/** Texts of links that do not say where they lead. */
export const emptyLinks = /^(?:点击|点此|点击这里|点击此处|这里|此处|更多|详情|查看|查看详情|登录|链接)?$/;

/** Words that may not stand on what is pressed: a register publishes (公示), it does not expose. */
export const notPressed = /曝光|举报|声讨/;

const CHINESE = '[\\p{Script=Han}，。；：“”（）]';
/** Half-width punctuation between or beside Chinese characters. */
export const halfWidth = new RegExp(`${CHINESE}[,;:?()]|[,;:?()]${CHINESE}`, 'u');
