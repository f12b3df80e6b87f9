import type { TextKey } from '../../text/bundles/keys'
import { say } from '../app/translator'
import { AllInsightsList } from '../debrief/insights'
import { Panel } from '../parts/panel'

const keys = ['space', 'digits', 'n', 'u', 'question', 'escape'] as const
const padRows = [
  ['pad.does.move', 'pad.key.move'],
  ['pad.does.press', 'pad.key.press'],
  ['help.does.escape', 'pad.key.back'],
  ['help.does.space', 'pad.key.time'],
  ['help.does.question', 'pad.key.help'],
  ['pad.does.panels', 'pad.key.panels'],
  ['pad.does.scroll', 'pad.key.scroll'],
  ['pad.does.zoom', 'pad.key.zoom'],
] as const
const terms = [
  'seal',
  'hedge',
  'report',
  'tpp',
  'density',
  'pflops',
  'atWork',
  'maturity',
  'deposit',
  'mandate',
  'pivot',
  'brier',
  'pue',
] as const

/** The help card as a panel. */
export function HelpPanel() {
  return (
    <Panel title={say('help.title')} icon="book">
      <HelpCard />
    </Panel>
  )
}

/** How to play in ten lines, keys, insights and glossary. */
export function HelpCard() {
  return (
    <div class="help stack">
      <p class="read">{say('help.lead')}</p>
      <ol class="help-steps">
        {(['clock', 'buy', 'build', 'stack', 'sell', 'rule', 'review'] as const).map((step) => (
          <li key={step}>{say(`help.step.${step}`)}</li>
        ))}
      </ol>
      <h3>{say('help.keys')}</h3>
      <dl class="pairs keys">
        {keys.map((key) => (
          <KeyRow key={key} does={`help.does.${key}`} name={`help.key.${key}`} />
        ))}
      </dl>
      <h3>{say('pad.title')}</h3>
      <dl class="pairs keys">
        {padRows.map(([does, name]) => (
          <KeyRow key={name} does={does} name={name} />
        ))}
      </dl>
      <h3>{say('insight.list')}</h3>
      <AllInsightsList />
      <h3>{say('help.words')}</h3>
      <dl class="glossary">
        {terms.map((term) => (
          <TermRow key={term} name={term} />
        ))}
      </dl>
    </div>
  )
}

function KeyRow({ does, name }: { does: TextKey; name: TextKey }) {
  return (
    <>
      <dt>{say(does)}</dt>
      <dd>
        <kbd>{say(name)}</kbd>
      </dd>
    </>
  )
}

function TermRow({ name }: { name: (typeof terms)[number] }) {
  return (
    <>
      <dt>{say(`term.${name}`)}</dt>
      <dd>{say(`term.${name}.about`)}</dd>
    </>
  )
}
