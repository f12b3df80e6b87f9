import { useEffect, useId, useState } from 'preact/hooks'
import { nameOf, say, sayAny } from '../../text/say'
import {
  type FormField,
  type FormValues,
  type LevelForm,
  levelForms,
  optionsOf,
  unitOf,
} from '../../view/workshop/forms'
import { type Level, levelFileName, plainValue } from '../../view/workshop/level-set'
import type { Bench } from './bench'

/** Forms for the ten commonest edits; each writes into the files as a hand would. */
export function FormsPane({ bench }: { bench: Bench }) {
  const [form, setForm] = useState<LevelForm | undefined>(levelForms[0])
  const [values, setValues] = useState<FormValues>({})
  const [told, setTold] = useState('')
  const chooserId = useId()
  const level = bench.sound.value
  useEffect(() => {
    if (level && form) setValues(form.read(level, subjectsIn(form, values)))
  }, [level, form])
  if (!level || !form) return <p>{say('workshop.waitingForSound')}</p>
  const set = (field: FormField, value: string) => {
    const next = { ...values, [field.id]: value }
    setValues(field.isSubject ? { ...next, ...form.read(level, subjectsIn(form, next)) } : next)
    setTold('')
  }
  const write = (input: Event) => {
    input.preventDefault()
    const isReadable = Object.values(bench.files.value).every((text) => plainValue(text) !== null)
    if (!isReadable) {
      setTold(say('workshop.formBlocked'))
      return
    }
    const before = bench.files.value
    bench.writeAll(form.write(before, level, values))
    const changed = Object.keys(bench.files.value).filter((name) => before[name] !== bench.files.value[name])
    setTold(
      changed.length === 0 ? say('workshop.formSame') : say('workshop.formWritten', { files: changed.join(', ') }),
    )
    if (changed.length > 0) bench.fileOpen.value = changed.includes(levelFileName) ? levelFileName : (changed[0] ?? '')
  }
  return (
    <div class="stack">
      <p class="bench-form">
        <label for={chooserId}>{say('workshop.formChoose')}</label>
        <select
          id={chooserId}
          value={form.id}
          onChange={(input) => {
            setTold('')
            setForm(levelForms.find(({ id }) => id === input.currentTarget.value))
          }}
        >
          {levelForms.map(({ id }) => (
            <option key={id} value={id}>
              {sayAny(`workshop.form.${id}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="caption">{sayAny(`workshop.formNote.${form.id}`)}</p>
      <form class="level-form" onSubmit={write} aria-label={sayAny(`workshop.form.${form.id}`)}>
        {form.fields.map((field) => (
          <Field
            key={`${form.id}.${field.id}`}
            field={field}
            level={level}
            unit={unitOf(form, field, level, values)}
            value={values[field.id] ?? ''}
            onChange={(value) => set(field, value)}
          />
        ))}
        <p>
          <button type="submit" class="btn primary">
            {say('workshop.formWrite')}
          </button>
        </p>
        <p role="status">{told}</p>
      </form>
    </div>
  )
}

/** The fields that say what a form is about, where they have been chosen. */
function subjectsIn({ fields }: LevelForm, values: FormValues): FormValues {
  return Object.fromEntries(
    fields.flatMap(({ id, isSubject }) => (isSubject && values[id] !== undefined ? [[id, values[id]]] : [])),
  )
}

interface FieldProps {
  field: FormField
  level: Level
  unit: string
  value: string
  onChange: (value: string) => void
}

function Field({ field, level, unit, value, onChange }: FieldProps) {
  const id = useId()
  const label = sayAny(`workshop.field.${field.id}`)
  if (field.kind === 'some')
    return <SomeOf field={field} level={level} label={label} value={value} onChange={onChange} />
  return (
    <div class="level-field">
      <label for={id}>
        {label}
        {unit !== '' && <small>{unit}</small>}
      </label>
      <Entry id={id} field={field} level={level} value={value} onChange={onChange} />
    </div>
  )
}

interface EntryProps {
  id: string
  field: FormField
  level: Level
  value: string
  onChange: (value: string) => void
}

function Entry({ id, field, level, value, onChange }: EntryProps) {
  const { kind, from, min, max } = field
  const hear = (input: { currentTarget: { value: string } }) => onChange(input.currentTarget.value)
  if (kind === 'story') return <textarea id={id} rows={4} required value={value} onInput={hear} />
  if (kind === 'number')
    return <input id={id} type="number" step="any" required min={min} max={max} value={value} onInput={hear} />
  if (kind === 'one' && from === 'keys')
    return (
      <>
        <input id={id} list={`${id}-keys`} required value={value} onInput={hear} />
        <datalist id={`${id}-keys`}>
          {optionsOf(field, level).map((key) => (
            <option key={key} value={key} />
          ))}
        </datalist>
      </>
    )
  if (kind === 'one')
    return (
      <select id={id} value={value} onChange={hear}>
        {optionsOf(field, level).map((option) => (
          <option key={option} value={option}>
            {optionName(field, option)}
          </option>
        ))}
      </select>
    )
  if (kind === 'date') return <input id={id} type="date" required value={value} onInput={hear} />
  return <input id={id} required value={value} onInput={hear} />
}

/** Several of a few, as boxes to tick; at least one stays. */
function SomeOf({ field, level, label, value, onChange }: Omit<FieldProps, 'unit'> & { label: string }) {
  const chosen = value.split(' ').filter((each) => each !== '')
  return (
    <fieldset class="level-some">
      <legend>{label}</legend>
      {optionsOf(field, level).map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              onChange((checked ? [...chosen, option] : chosen.filter((each) => each !== option)).join(' '))
            }
          />
          {optionName(field, option)}
        </label>
      ))}
    </fieldset>
  )
}

function optionName({ from, options }: FormField, id: string): string {
  if (options) return sayAny(`workshop.option.${id}`)
  const kind = String(from).replace(/s$/, '')
  const name = nameOf(kind, id)
  return from === 'languages' || name === id ? id : `${name} (${id})`
}
