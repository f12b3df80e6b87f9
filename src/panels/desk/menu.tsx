import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { AppError, AppServices } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { SettingsForm } from '../dialogs/settings-form'
import { gameStateFingerprint } from '../game'
import { HelpCard } from '../help/help-card'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { saveSlotDisplayName } from '../title/saves-list'

const page = signal<'menu' | 'settings' | 'help' | null>(null)

export function openGameMenu(): void {
  page.value = 'menu'
}

export function openHelp(): void {
  page.value = 'help'
}

/** Saving, settings, help and the way back to the title. */
export function GameMenuDialog({ outside }: { outside: AppServices }) {
  const close = () => {
    page.value = null
  }
  if (page.value === 'settings')
    return (
      <ModalDialog key="settings" title={say('shell.settings')} onClose={close}>
        <SettingsForm settings={outside.settings} />
      </ModalDialog>
    )
  if (page.value === 'help')
    return (
      <ModalDialog key="help" title={say('help.title')} onClose={close}>
        <HelpCard />
      </ModalDialog>
    )
  if (page.value === null) return null
  return (
    <ModalDialog key="menu" title={say('menu.name')} onClose={close}>
      <div class="menu stack">
        <SaveForm outside={outside} />
        <Button kind="wide" icon="download" label={say('menu.export')} onClick={outside.exportFile} />
        <Button kind="wide" icon="settings" label={say('shell.settings')} onClick={() => (page.value = 'settings')} />
        <Button kind="wide" icon="help" label={say('help.title')} onClick={() => (page.value = 'help')} />
        <Button
          kind="wide"
          icon="walk"
          label={say('menu.toTitle')}
          onClick={() => {
            close()
            outside.goToTitle()
          }}
        />
        <p class="caption">{say('menu.autosave')}</p>
        <p class="caption">{say('menu.fingerprint', { fingerprint: gameStateFingerprint() })}</p>
      </div>
    </ModalDialog>
  )
}

/** Saves the game in a named slot. */
function SaveForm({ outside }: { outside: AppServices }) {
  const [slot, setSlot] = useState('')
  const [said, setSaid] = useState('')
  const save = async (input: Event) => {
    input.preventDefault()
    // Slots that begin with 'auto' are the game's own: it overwrites and drops them.
    const name = slot.trim().replace(/^auto /, 'Auto ') || say('saves.unnamed')
    const trouble: AppError | null = await outside.saveAs(name)
    setSaid(trouble ? sayDynamic(trouble.code, trouble.facts) : say('saves.kept', { slot: saveSlotDisplayName(name) }))
  }
  return (
    <form class="save-form" onSubmit={save}>
      <label class="field">
        {say('saves.name')}
        <input type="text" maxLength={40} value={slot} onInput={(input) => setSlot(input.currentTarget.value)} />
      </label>
      <Button type="submit" kind="primary" icon="save" label={say('saves.keep')} />
      <p role="status">{said}</p>
    </form>
  )
}
