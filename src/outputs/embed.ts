import { numberGuard } from './number-guard.ts';

/** What another site copies to offer the search: a frame with our form, or a form of its own. */
export const embedSnippets = (name: string, frame: string, search: string) => ({
  frame: `<iframe src="${frame}" title="${name}查询" width="100%" height="150" style="border:0" loading="lazy"></iframe>`,
  form: [
    `<form action="${search}" method="get" target="_blank" rel="noopener">`,
    `  <label>查询${name}`,
    `    <input name="q" type="search" required maxlength="60" autocomplete="off"`,
    `      pattern="${numberGuard}"`,
    `      title="请勿输入身份证号码">`,
    `  </label>`,
    `  <button>查询</button>`,
    `</form>`,
  ].join('\n'),
});
