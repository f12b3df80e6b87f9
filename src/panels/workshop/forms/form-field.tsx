import { useId } from 'preact/hooks'
import { languageNameWithCode } from '../../../text/languages'
import { fact } from '../../../view/facts/fact'
import { displayNameOf, hasText, say, sayDynamic } from '../../app/translator'
import { portraitUrl } from '../../parts/figures/portrait'
import { Select } from '../../parts/inputs/labelled-select'
import type { Level } from '../level-set.view'
import { type FormField, splitFormIds } from './form.view'
import { fieldOptionsOf } from './forms.view'

interface FieldProps {
  field: FormField
  level: Level
  unit: string
  value: string
  onChange: (value: string) => void
}

/** A field's label; a translation's field names its language. */
export function formFieldLabel({ id, language }: FormField): string {
  if (language === undefined) return sayDynamic(`workshop.field.${id}`)
  const field = id.slice(0, -language.length - 1)
  return say('workshop.fieldIn', {
    field: sayDynamic(`workshop.field.${field}`),
    language: languageNameWithCode(language),
  })
}

/** One field of a form, with its label and its unit. */
export function FormFieldInput(props: FieldProps) {
  const { field, unit } = props
  const id = useId()
  if (field.kind === 'some') return <SomeOf {...props} />
  if (field.kind === 'face') return <OneFace {...props} />
  return (
    <div class="level-field">
      <label for={id}>
        {formFieldLabel(field)}
        {unit !== '' && <small>{unit}</small>}
      </label>
      <Entry {...props} id={id} />
    </div>
  )
}

function Entry({ id, field, level, value, onChange }: Omit<FieldProps, 'unit'> & { id: string }) {
  const { kind, from, min, max, language } = field
  const required = language === undefined
  const hear = (input: { currentTarget: { value: string } }) => onChange(input.currentTarget.value)
  if (kind === 'story')
    return <textarea id={id} rows={4} required={required} lang={language} value={value} onInput={hear} />
  if (kind === 'number')
    return <input id={id} type="number" step="any" required min={min} max={max} value={value} onInput={hear} />
  if (kind === 'one' && from === 'keys')
    return (
      <>
        <input id={id} list={`${id}-keys`} required value={value} onInput={hear} />
        <datalist id={`${id}-keys`}>
          {fieldOptionsOf(field, level).map((key) => (
            <option key={key} value={key} />
          ))}
        </datalist>
      </>
    )
  if (kind === 'one')
    return (
      <Select
        id={id}
        value={value}
        options={fieldOptionsOf(field, level).map((option) => ({
          id: option,
          label: optionName(field, option, level),
        }))}
        onChange={onChange}
      />
    )
  if (kind === 'date') return <input id={id} type="date" required value={value} onInput={hear} />
  return <input id={id} required={required} lang={language} value={value} onInput={hear} />
}

/** Checkboxes. */
function SomeOf({ field, level, value, onChange }: FieldProps) {
  const chosen = splitFormIds(value)
  return (
    <fieldset class="level-some">
      <legend>{formFieldLabel(field)}</legend>
      {fieldOptionsOf(field, level).map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              onChange((checked ? [...chosen, option] : chosen.filter((each) => each !== option)).join(' '))
            }
          />
          {optionName(field, option, level)}
        </label>
      ))}
    </fieldset>
  )
}

/** A choice of portraits. */
function OneFace({ field, level, value, onChange }: FieldProps) {
  const name = useId()
  return (
    <fieldset class="level-some level-faces">
      <legend>{formFieldLabel(field)}</legend>
      {fieldOptionsOf(field, level).map((face) => (
        <label key={face}>
          <input type="radio" name={name} checked={value === face} onChange={() => onChange(face)} />
          <img src={portraitUrl(face)} alt="" width={48} height={54} />
          {face}
        </label>
      ))}
    </fieldset>
  )
}

/** The singular of a field that lists things under another name. */
const kinds: Readonly<Record<string, string>> = { wares: 'chip' }

function optionName({ from, options }: FormField, id: string, { scenario }: Level): string {
  if (options) return sayDynamic(`workshop.option.${id}`)
  if (from === 'likelihoods') {
    const word = hasText(`likelihood.${id}`) ? sayDynamic(`likelihood.${id}`) : id
    return say('workshop.likely', { word, chance: fact('share', scenario.likelihoods[id] ?? 0) })
  }
  if (from === 'languages') return languageNameWithCode(id)
  const name = displayNameOf(kinds[String(from)] ?? String(from).replace(/s$/, ''), id)
  return name === id ? id : `${name} (${id})`
}
