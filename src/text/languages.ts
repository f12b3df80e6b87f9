/** Languages that are offered first, by their codes. */
export const commonLanguageCodes: readonly string[] =
  'ar bn cs de es fa fr he hi id it ja ko nl pl pt pt-BR ru sv th tr uk vi zh-Hans zh-Hant'.split(' ')

/** A language in its own words, with its code: 简体中文 (zh-Hans). */
export function languageNameWithCode(code: string): string {
  const name = languageNameInItself(code)
  return name === code ? code : `${name} (${code})`
}

/** A language in its own words; a code that no browser knows stays as it is. */
export function languageNameInItself(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** What the browser says that its user reads, the best first. */
export function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages
}

/** The first of the wished languages that there is, in its own script or in another. */
export function firstAvailableLanguage(wished: readonly string[], there: readonly string[]): string | undefined {
  for (const each of wished) {
    const found = there.find((one) => one === each) ?? there.find((one) => one.split('-')[0] === each.split('-')[0])
    if (found !== undefined) return found
  }
  return undefined
}
