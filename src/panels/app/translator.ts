import { type ReadonlySignal, signal } from '@preact/signals'
import { enTitle } from '../../text/bundles/en-title'
import { englishTranslator, type Speech, type Table, type Translator } from '../../text/translator'

const current = signal(englishTranslator(enTitle))

/** The translator of the page: what reads it is drawn anew when the language, the level or the loaded texts change. */
export const translator: ReadonlySignal<Translator> = current

/** Changes what the page speaks of, or how. */
export function speak(changes: Partial<Speech>): void {
  current.value = current.peek().with(changes)
}

/** Adds English texts that are not loaded from the start. */
export function addEnglish(more: Table): void {
  current.value = current.peek().withEnglish(more)
}

// The translator's functions for the panels, each in the words of the moment.
export const say: Translator['say'] = (...given) => translator.value.say(...given)
export const sayDynamic: Translator['sayDynamic'] = (...given) => translator.value.sayDynamic(...given)
export const hasText: Translator['hasText'] = (key) => translator.value.hasText(key)
export const levelText: Translator['levelText'] = (...given) => translator.value.levelText(...given)
export const nameOf: Translator['nameOf'] = (kind, id) => translator.value.nameOf(kind, id)
export const sentence: Translator['sentence'] = (line) => translator.value.sentence(line)
export const languageFor: Translator['languageFor'] = (there) => translator.value.languageFor(there)
export const inMoney: Translator['inMoney'] = (amount) => translator.value.inMoney(amount)
export const usd: Translator['usd'] = (n) => translator.value.usd(n)
export const usdExact: Translator['usdExact'] = (n) => translator.value.usdExact(n)
export const dateText: Translator['dateText'] = (week) => translator.value.dateText(week)
export const monthText: Translator['monthText'] = (week) => translator.value.monthText(week)
export const dayText: Translator['dayText'] = (date) => translator.value.dayText(date)
export const momentText: Translator['momentText'] = (when) => translator.value.momentText(when)
