import han from '../../../assets/fonts/han.txt?raw'
import type { TranslatorOptions } from '../../text/translator'
import { changeTranslatorOptions, translatorSignal } from './translator'

export interface TranslatorLevel {
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>
  scenario: { start: string }
}

/**
 * Gives the page the words of a level, with other changes of its speech, and one face for all its Chinese and Korean:
 * the small face that ships has the game's own names; where a level writes anything else, the system's face takes all.
 */
export function applyLevelTexts({ texts, scenario }: TranslatorLevel, changes: Partial<TranslatorOptions> = {}): void {
  changeTranslatorOptions({ ...changes, level: { texts, start: scenario.start } })
  const isMore = Object.values(translatorSignal.peek().levelTexts).some((text) =>
    [...text].some((sign) => eastern.test(sign) && !han.includes(sign)),
  )
  document.documentElement.toggleAttribute('data-system-han', isMore)
}

const eastern = /[\u3400-\u9fff\uac00-\ud7a3]/
