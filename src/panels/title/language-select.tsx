import type { Signal } from '@preact/signals'
import { ownName } from '../../text/languages'
import { gameLanguages, languageMeant } from '../../text/spoken'
import type { Settings } from '../app/services'
import { say } from '../app/translator'
import { Select } from '../parts/inputs/labelled-select'

/** The languages of the game, each in its own name, so that it can be found from any other. */
export function LanguageSelect({ settings }: { settings: Signal<Settings> }) {
  return (
    <Select
      class="btn night language-names"
      aria-label={say('settings.language')}
      value={languageMeant(settings.value.language)}
      options={gameLanguages.map((id) => ({ id, label: ownName(id), lang: id }))}
      onChange={(chosen) => {
        const language = gameLanguages.find((each) => each === chosen)
        if (language) settings.value = { ...settings.value, language }
      }}
    />
  )
}
