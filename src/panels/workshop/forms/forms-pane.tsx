import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { fact } from '../../../view/facts/fact'
import { say, sayDynamic } from '../../app/translator'
import { Button } from '../../parts/button'
import { Select } from '../../parts/inputs/labelled-select'
import type { LevelEditorSession } from '../editor-session'
import { type Level, levelFileName, parsePlainJsonValue } from '../level-set.view'
import { type FormField, type FormValues, type LevelForm, splitFormIds } from './form.view'
import { FormFieldInput, formFieldLabel } from './form-field'
import { fieldUnitOf, formFieldsOf, levelForms } from './forms.view'
import { areRumoursDisabled, levelRumourCount, rumourHearingChances } from './rumour-odds.view'

/** Forms for the commonest edits; each edits the files. */
export function FormsPane({ bench }: { bench: LevelEditorSession }) {
  const [form, setForm] = useState<LevelForm | undefined>(levelForms[0])
  const [values, setValues] = useState<FormValues>({})
  const [told, setTold] = useState('')
  /** Unsaved input survives changes of the level. */
  const isTouched = useRef(false)
  const chooserId = useId()
  const level = bench.validLevel.value
  useEffect(() => {
    if (level && form && !isTouched.current) setValues(form.read(level, subjectsIn(form, values)))
  }, [level, form])
  if (!level || !form) return <p>{say('workshop.waitingForSound')}</p>
  const fields = formFieldsOf(form, level, values)
  const set = (field: FormField, value: string) => {
    const next = { ...values, [field.id]: value }
    isTouched.current = true
    setValues(field.isSubject ? { ...next, ...form.read(level, subjectsIn(form, next)) } : next)
    setTold('')
  }
  const write = (input: Event) => {
    input.preventDefault()
    const isReadable = Object.values(bench.files.value).every((text) => parsePlainJsonValue(text) !== null)
    if (!isReadable) {
      setTold(say('workshop.formBlocked'))
      return
    }
    const unticked = fields.find(({ id, kind }) => kind === 'some' && splitFormIds(values[id]).length === 0)
    if (unticked) {
      setTold(say('workshop.formTickOne', { what: formFieldLabel(unticked) }))
      return
    }
    const before = bench.files.value
    isTouched.current = false
    bench.writeFiles(form.write(before, level, values))
    const changed = Object.keys(bench.files.value).filter((name) => before[name] !== bench.files.value[name])
    setTold(
      changed.length === 0 ? say('workshop.formSame') : say('workshop.formWritten', { files: changed.join(', ') }),
    )
    if (changed.length > 0) bench.openFile.value = changed.includes(levelFileName) ? levelFileName : (changed[0] ?? '')
  }
  return (
    <div class="stack">
      <p class="bench-form">
        <label for={chooserId}>{say('workshop.formChoose')}</label>
        <Select
          id={chooserId}
          value={form.id}
          options={levelForms.map(({ id }) => ({ id, label: sayDynamic(`workshop.form.${id}`) }))}
          onChange={(wanted) => {
            setTold('')
            isTouched.current = false
            const chosen = levelForms.find(({ id }) => id === wanted)
            setForm(chosen)
            // At once and not in the effect: input that comes before the effect would keep the last form's values.
            if (chosen) setValues(chosen.read(level, subjectsIn(chosen, values)))
          }}
        />
      </p>
      <p class="caption">{sayDynamic(`workshop.formNote.${form.id}`)}</p>
      {form.id === 'rumour' && <RumourOddsLine level={level} values={values} />}
      {form.fields.some(({ isTranslated }) => isTranslated) && (
        <p class="caption">
          {say(
            fields.some(({ language }) => language !== undefined)
              ? 'workshop.formLanguages'
              : 'workshop.formOneLanguage',
          )}
        </p>
      )}
      <form class="level-form" onSubmit={write} aria-label={sayDynamic(`workshop.form.${form.id}`)}>
        {fields.map((field) => (
          <FormFieldInput
            key={`${form.id}.${field.id}`}
            field={field}
            level={level}
            unit={fieldUnitOf(form, field, level, values)}
            value={values[field.id] ?? ''}
            onChange={(value) => set(field, value)}
          />
        ))}
        <p>
          <Button type="submit" kind="primary" label={say('workshop.formWrite')} />
        </p>
        <p role="status">{told}</p>
      </form>
    </div>
  )
}

/** The chance that a rumour is heard, in the level's numbers. */
function RumourOddsLine({ level, values }: { level: Level; values: FormValues }) {
  if (areRumoursDisabled(level))
    return <p class="caption bad">{say('workshop.rumoursComeBack', { count: levelRumourCount(level) })}</p>
  const { isTrue, weekChance, spanChance, otherRumours: others, weeks } = rumourHearingChances(level, values)
  return (
    <p class="caption">
      {say(isTrue ? 'workshop.oddsTrue' : 'workshop.oddsFalse', {
        weekChance: fact('share', weekChance),
        spanChance: fact('share', spanChance),
        others,
        weeks,
      })}
    </p>
  )
}

/** The chosen subject fields. */
function subjectsIn({ fields }: LevelForm, values: FormValues): FormValues {
  return Object.fromEntries(
    fields.flatMap(({ id, isSubject }) => (isSubject && values[id] !== undefined ? [[id, values[id]]] : [])),
  )
}
