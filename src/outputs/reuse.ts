import { permalink } from './permalink.ts';
import type { ReleaseView } from './views.ts';

/** The terms for whoever takes many records at once; they end when publication ends. */
export const reuseTerms = (release: Pick<ReleaseView, 'site' | 'base'>): string =>
  `转载须随撤下同步删除：公示结束后，转载者应当同时停止展示并删除，撤下的编号见 ${permalink(release, '/data/removed.json')}，每天至少核对一次。不得与其他来源的个人信息合并，不得补全已经遮住的内容。`;
