import type { Level } from '../level-set.view'
import {
  addWeeksToDate,
  createPricedChoiceJson,
  fictionSourceProperty,
  newEventId,
  writeFormTextsInLevelFiles,
  writeValuesInLevelFiles,
} from './edits.view'
import { createNumberFormField, createTextFormField, type LevelForm } from './form.view'

/** A rumour, true or false. Forms count weeks from 1, as on the desk; levels from 0. */
export const levelFormForNewRumour: LevelForm = {
  id: 'rumour',
  fields: [
    createTextFormField('title'),
    createTextFormField('story', 'story'),
    { id: 'truth', kind: 'one', options: ['true', 'false'] },
    createNumberFormField('credibilityShare', 0, 1),
    createNumberFormField('fromWeek', 1, 520),
    createNumberFormField('toWeek', 1, 520),
  ],
  read: ({ scenario }) => ({
    title: '',
    story: '',
    truth: 'false',
    credibilityShare: '0.5',
    fromWeek: '4',
    toWeek: String(Math.floor(scenario.weeks / 2)),
  }),
  write: (files, level, values) => {
    const id = newEventId(level, values.title)
    const event = {
      kind: 'rumour',
      when: { week: { atLeast: Number(values.fromWeek) - 1, atMost: Number(values.toWeek) - 1 } },
      truth: values.truth,
      credibilityShare: Number(values.credibilityShare),
      then: [],
      ...fictionSourceProperty(level),
    }
    return writeFormTextsInLevelFiles(
      writeValuesInLevelFiles(files, level, [['events', id], event], ...heardEdit(level)),
      level,
      { [`event.${id}.title`]: 'title', [`event.${id}.story`]: 'story' },
      values,
    )
  },
}

/** Enables rumours in a level that has them switched off. */
function heardEdit({ scenario: { disabledFeatures } }: Level): [['disabledFeatures'], string[]][] {
  return disabledFeatures.includes('rumours')
    ? [[['disabledFeatures'], disabledFeatures.filter((part) => part !== 'rumours')]]
    : []
}

/** The answers to an event, in the order offered. */
const choices = ['first', 'second', 'third'] as const

/** An event with a choice, on a date or by chance. */
export const levelFormForNewEvent: LevelForm = {
  id: 'event',
  fields: [
    createTextFormField('title'),
    createTextFormField('story', 'story'),
    { id: 'timing', kind: 'one', options: ['onDay', 'byChance'] },
    { id: 'on', kind: 'date', isShown: ({ timing }) => timing !== 'byChance' },
    { id: 'likelihood', kind: 'one', from: 'likelihoods', isShown: ({ timing }) => timing === 'byChance' },
    { ...createNumberFormField('fromWeek', 1, 520), isShown: ({ timing }) => timing === 'byChance' },
    { ...createNumberFormField('withinWeeks', 1, 520), isShown: ({ timing }) => timing === 'byChance' },
    { id: 'choices', kind: 'one', options: ['two', 'three'] },
    ...choices.flatMap((choice) =>
      [
        createTextFormField(`${choice}Choice`),
        createTextFormField(`${choice}Hint`),
        createNumberFormField(`${choice}Usd`, 0),
      ].map((field) => (choice === 'third' ? { ...field, isShown: isThreefold } : field)),
    ),
  ],
  read: ({ scenario }) => ({
    title: '',
    story: '',
    timing: 'onDay',
    on: addWeeksToDate(scenario.start, 10),
    likelihood: 'likely' in scenario.likelihoods ? 'likely' : (Object.keys(scenario.likelihoods)[0] ?? ''),
    fromWeek: '10',
    withinWeeks: '20',
    choices: 'two',
    firstUsd: '250000',
    secondUsd: '0',
    thirdUsd: '0',
  }),
  write: (files, level, values) => {
    const id = newEventId(level, values.title)
    const asked = choices.filter((choice) => choice !== 'third' || isThreefold(values))
    const usd = (choice: string) => Number(values[`${choice}Usd`])
    const event = {
      kind: 'company',
      ...timeOf(values),
      then: [],
      choices: Object.fromEntries(asked.map((choice) => [choice, createPricedChoiceJson(values[`${choice}Usd`])])),
      otherwise: asked.reduce((best, next) => (usd(next) <= usd(best) ? next : best)),
      answerWithinWeeks: 3,
      ...fictionSourceProperty(level),
    }
    const fieldOf = {
      [`event.${id}.title`]: 'title',
      [`event.${id}.story`]: 'story',
      ...Object.fromEntries(
        asked.flatMap((choice) => [
          [`event.${id}.choice.${choice}`, `${choice}Choice`],
          [`event.${id}.choice.${choice}.hint`, `${choice}Hint`],
        ]),
      ),
    }
    return writeFormTextsInLevelFiles(
      writeValuesInLevelFiles(files, level, [['events', id], event]),
      level,
      fieldOf,
      values,
    )
  },
}

function isThreefold({ choices: how }: Readonly<Record<string, string>>): boolean {
  return how === 'three'
}

/** An event's timing: its date, or a likelihood over a span of weeks. */
function timeOf({ timing, on, likelihood, fromWeek, withinWeeks }: Readonly<Record<string, string>>): object {
  if (timing !== 'byChance') return { on }
  const [from, within] = [Number(fromWeek), Number(withinWeeks)]
  return {
    when: { week: { atLeast: from - 1, atMost: from + within - 2 } },
    likelihood: { word: likelihood, withinWeeks: within },
  }
}
