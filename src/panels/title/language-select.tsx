import type { Signal } from '@preact/signals'
import { ownName } from '../../text/languages'
import { gameLanguages, languageMeant } from '../../text/spoken'
import type { Settings } from '../app/services'
import { say } from '../app/translator'

/** The languages of the game, each in its own name, so that it can be found from any other. */
export function LanguageSelect({ settings }: { settings: Signal<Settings> }) {
  return (
    <select
      class="btn night language-names"
      aria-label={say('settings.language')}
      value={languageMeant(settings.value.language)}
      onChange={({ currentTarget }) => {
        const language = gameLanguages.find((each) => each === currentTarget.value)
        if (language) settings.value = { ...settings.value, language }
      }}
    >
      {gameLanguages.map((each) => (
        <option key={each} value={each} lang={each}>
          {ownName(each)}
        </option>
      ))}
    </select>
  )
}
