import { useId } from 'preact/hooks'

interface PickerProps {
  label: string
  value: string
  options: readonly { id: string; label: string }[]
  onChange: (id: string) => void
}

/** A labelled select. */
export function LabelledSelect({ label, value, options, onChange }: PickerProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(input) => onChange(input.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
