/** A text for screen readers: where the language is not Chinese, without the Chinese name that follows a name in Latin or Korean letters. */
export function screenReaderText(text: string, language: string): string {
  return language.startsWith('zh') ? text : text.replace(/(?<=\p{L}) \p{Script=Han}+/gu, '')
}
