/** A text as it is spoken: where the language is not Chinese, without the Chinese letters in which a name is said once more after it. */
export function asSpoken(text: string, language: string): string {
  return language.startsWith('zh') ? text : text.replace(/(?<=\p{L}) \p{Script=Han}+/gu, '')
}
