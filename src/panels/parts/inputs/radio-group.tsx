import { useId } from 'preact/hooks'

interface RadioOption<Id extends string> {
  id: Id
  label: string
  /** One line below: the meaning. */
  note?: string | undefined
  isDisabled?: boolean | undefined
  /** The language of the label, where it differs from the page's. */
  lang?: string | undefined
}

interface ChoiceProps<Id extends string> {
  options: readonly RadioOption<Id>[]
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
        <label key={option.id} class={option.isDisabled ? 'off' : ''}>
          <input
            type="radio"
            name={name}
            checked={option.id === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.id)}
          />
          <span lang={option.lang}>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
