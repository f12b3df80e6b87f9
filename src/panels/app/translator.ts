import { type ReadonlySignal, signal } from '@preact/signals'
import { englishTitleAndSharedTexts } from '../../text/bundles/en-title'
import {
  createEnglishTranslator,
  type TranslatedTextTable,
  type Translator,
  type TranslatorOptions,
} from '../../text/translator'

const current = signal(createEnglishTranslator(englishTitleAndSharedTexts))

/** The translator of the page: what reads it is drawn anew when the language, the level or the loaded texts change. */
export const translatorSignal: ReadonlySignal<Translator> = current

/** Changes what the page speaks of, or how. */
export function changeTranslatorOptions(changes: Partial<TranslatorOptions>): void {
  current.value = current.peek().with(changes)
}

/** Adds English texts that are not loaded from the start. */
export function addEnglishTexts(more: TranslatedTextTable): void {
  current.value = current.peek().withEnglish(more)
}

// The translator's functions for the panels, each in the words of the moment.
export const say: Translator['say'] = (...given) => translatorSignal.value.say(...given)
export const sayDynamic: Translator['sayDynamic'] = (...given) => translatorSignal.value.sayDynamic(...given)
export const hasText: Translator['hasText'] = (key) => translatorSignal.value.hasText(key)
export const translatedLevelText: Translator['levelText'] = (...given) => translatorSignal.value.levelText(...given)
export const displayNameOf: Translator['nameOf'] = (kind, id) => translatorSignal.value.nameOf(kind, id)
export const asSentence: Translator['sentence'] = (line) => translatorSignal.value.sentence(line)
export const levelTextLanguageAmong: Translator['languageFor'] = (there) => translatorSignal.value.languageFor(there)
export const addCurrencySign: Translator['inMoney'] = (amount) => translatorSignal.value.inMoney(amount)
export const formatUsd: Translator['usd'] = (n) => translatorSignal.value.usd(n)
export const formatUsdExact: Translator['usdExact'] = (n) => translatorSignal.value.usdExact(n)
export const formatWeekDate: Translator['dateText'] = (week) => translatorSignal.value.dateText(week)
export const formatMonthOfWeek: Translator['monthText'] = (week) => translatorSignal.value.monthText(week)
export const formatDate: Translator['dayText'] = (date) => translatorSignal.value.dayText(date)
export const formatDateAndTime: Translator['momentText'] = (when) => translatorSignal.value.momentText(when)
