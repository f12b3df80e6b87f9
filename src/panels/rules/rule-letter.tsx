import { dateText, levelText, nameOf, say } from '../app/translator'
import { SourceList } from '../sources/source-list'
import { ContestedMark } from './control-words'
import type { RuleLine } from './rules.view'

/** A rule in words: its date, its effect on open orders, and its sources. */
export function RuleText({ line }: { line: RuleLine }) {
  const { rule, standing, announcedWeek, forceWeek, contested, sources, undelivered } = line
  return (
    <section class="rule-letter" aria-label={nameOf('rule', rule)}>
      <h3>
        {nameOf('rule', rule)} {contested && <ContestedMark />}
      </h3>
      <p>{levelText(`rule.${rule}.about`)}</p>
      <p class="muted">
        {announcedWeek !== null &&
          announcedWeek >= 0 &&
          `${say('trade.rules.announcedOn', { date: dateText(announcedWeek) })} `}
        {forceWeek !== null && forceWeek >= 0 && say(`trade.rules.forceOn.${standing}`, { date: dateText(forceWeek) })}
      </p>
      <p>{say(`trade.rules.undelivered.${undelivered}`)}</p>
      <SourceList sources={sources} />
    </section>
  )
}
