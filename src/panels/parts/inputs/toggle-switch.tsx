import { useId } from 'preact/hooks'

interface SwitchProps {
  label: string
  note?: string | undefined
  isOn: boolean
  onChange: (on: boolean) => void
}

/** A switch with a note on its effect. */
export function ToggleSwitch({ label, note, isOn, onChange }: SwitchProps) {
  const noteId = useId()
  return (
    <div class="works-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          checked={isOn}
          aria-describedby={note ? noteId : undefined}
          onChange={(input) => onChange(input.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {note && <small id={noteId}>{note}</small>}
    </div>
  )
}
