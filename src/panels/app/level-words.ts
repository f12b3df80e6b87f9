import han from '../../../assets/fonts/han.txt?raw'
import { speakOf } from '../../text/say'

export interface SpokenLevel {
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>
  scenario: { start: string }
}

/**
 * Sets the level's texts and one font for all its Chinese and Korean: the shipped subset font holds the game's own
 * names only, so any other letter makes the system font take all of them.
 */
export function speakLevel({ texts, scenario }: SpokenLevel): void {
  const spoken = speakOf(texts, scenario.start)
  const isMore = Object.values(spoken).some((text) =>
    [...text].some((sign) => eastern.test(sign) && !han.includes(sign)),
  )
  document.documentElement.toggleAttribute('data-system-han', isMore)
}

const eastern = /[\u3400-\u9fff\uac00-\ud7a3]/
