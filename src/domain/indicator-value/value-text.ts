/** Full-width forms that mean the same as their half-width ones in a value. Commas and brackets stay. */
const FULL_WIDTH =
  /[\uff05\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff21-\uff3a\uff41-\uff5a\uff5e]/g;

const VERBS = /^(?:达到|完成|实现|控制在)/;

/** A value as the lexers take it: no white space, half-width digits, letters and signs, no full stop. */
export function foldValue(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]/g, "")
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-")
    .replace(/[。；;]$/, "");
}

/** 达到95% is 95%, 控制在10万元以内 is 10万元以内. */
export function withoutVerb(text: string): string {
  return text.replace(VERBS, "");
}
