import { useId } from 'preact/hooks'

interface ChoiceProps<Id extends string> {
  /** `note` is one line below; `lang` is the language of a label that is not in the page's. */
  options: readonly { id: Id; label: string; note?: string | undefined; lang?: string | undefined }[]
  value: Id | null
  onChange: (id: Id) => void
  legend: string
}

/** Radio buttons. */
export function RadioGroup<Id extends string>({ options, value, onChange, legend }: ChoiceProps<Id>) {
  const name = useId()
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.id}>
          <input type="radio" name={name} checked={option.id === value} onChange={() => onChange(option.id)} />
          <span lang={option.lang}>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
