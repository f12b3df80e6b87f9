import type { ComponentProps } from 'preact'
import { useId } from 'preact/hooks'

interface SelectProps extends Pick<ComponentProps<'select'>, 'id' | 'class' | 'aria-label'> {
  value: string
  /** `lang` is the language of a label that is not in the page's. */
  options: readonly { id: string; label: string; lang?: string }[]
  onChange: (id: string) => void
}

/** A list of options. */
export function Select({ options, onChange, ...rest }: SelectProps) {
  return (
    <select {...rest} onChange={(input) => onChange(input.currentTarget.value)}>
      {options.map(({ id, label, lang }) => (
        <option key={id} value={id} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** A labelled list of options. */
export function LabelledSelect({ label, ...rest }: SelectProps & { label: string }) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Select id={id} {...rest} />
    </div>
  )
}
