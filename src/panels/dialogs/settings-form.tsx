import type { Signal } from '@preact/signals'
import { formatPercent } from '../../text/format'
import { gameLanguages } from '../../text/game-languages'
import { languageNameInItself } from '../../text/languages'
import type { Settings } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { RadioGroup } from '../parts/inputs/radio-group'

const switches = { sound: ['isMuted', 'hasCaptions'], help: ['hasGuide', 'hasShortcuts'] } as const
const volumes = ['volume', 'musicVolume', 'effectsVolume', 'ambienceVolume'] as const
const choices = {
  theme: ['auto', 'day', 'night'],
  contrast: ['auto', 'more'],
  motion: ['auto', 'off'],
} as const
const sizes = ['1', '1.15', '1.3', '1.5', '2'] as const

/** Theme, contrast, motion, text size, sound, guide and shortcuts; each change applies at once and is saved. */
export function SettingsForm({ settings }: { settings: Signal<Settings> }) {
  const now = settings.value
  const set = (change: Partial<Settings>) => {
    settings.value = { ...settings.value, ...change }
  }
  const switchOf = (name: (typeof switches)['sound' | 'help'][number]) => (
    <label key={name}>
      <input type="checkbox" checked={now[name]} onChange={(input) => set({ [name]: input.currentTarget.checked })} />
      <span>{say(`settings.${name}`)}</span>
    </label>
  )
  return (
    <div class="settings">
      <RadioGroup
        legend={say('settings.language')}
        value={now.language}
        onChange={(language) => set({ language })}
        options={(['auto', ...gameLanguages] as const).map((id) => ({
          id,
          label: id === 'auto' ? say('settings.language.auto') : languageNameInItself(id),
          lang: id === 'auto' ? undefined : id,
        }))}
      />
      {(['theme', 'contrast', 'motion'] as const).map((name) => (
        <RadioGroup
          key={name}
          legend={say(`settings.${name}`)}
          value={now[name] as string}
          onChange={(id) => set({ [name]: id })}
          options={choices[name].map((id) => ({ id: id as string, label: sayDynamic(`settings.${name}.${id}`) }))}
        />
      ))}
      <RadioGroup
        legend={say('settings.textSize')}
        value={String(now.textSize) as (typeof sizes)[number]}
        onChange={(size) => set({ textSize: Number(size) as Settings['textSize'] })}
        options={sizes.map((size) => ({ id: size, label: formatPercent(Number(size)) }))}
      />
      <fieldset class="choice">
        <legend>{say('settings.sound')}</legend>
        {volumes.map((name) => (
          <label key={name} class="slider">
            <span>{say(`settings.${name}`)}</span>
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              value={now[name] * 100}
              aria-valuetext={formatPercent(now[name])}
              onInput={(input) => set({ [name]: Number(input.currentTarget.value) / 100 })}
            />
            <output aria-live="off">{formatPercent(now[name])}</output>
          </label>
        ))}
        {switches.sound.map(switchOf)}
      </fieldset>
      <fieldset class="choice">
        <legend>{say('settings.help')}</legend>
        {switches.help.map(switchOf)}
      </fieldset>
    </div>
  )
}
