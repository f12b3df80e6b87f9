/** Languages that are offered first, by their codes. */
export const commonLanguages: readonly string[] =
  'ar bn cs de es fa fr he hi id it ja ko nl pl pt pt-BR ru sv th tr uk vi zh-Hans zh-Hant'.split(' ')

/** A language in its own words, with its code: 简体中文 (zh-Hans). */
export function languageName(code: string): string {
  const name = ownName(code)
  return name === code ? code : `${name} (${code})`
}

/** A language in its own words; a code that no browser knows stays as it is. */
export function ownName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
