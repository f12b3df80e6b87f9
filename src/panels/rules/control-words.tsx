import { BLANK, number } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { nameOf, say, sayDynamic } from '../app/translator'
import { Icon } from '../parts/icon'
import { type ControlView, thresholdRelation } from './control.view'

const marks: Record<ControlView['status'], string> = {
  free: 'check',
  notification: 'info',
  licence: 'key',
  denied: 'lock',
  unknown: 'question',
}

/** A chip's legal state as a mark and a word, and whether it is contested. */
export function ControlStatus({ control }: { control: ControlView }) {
  return (
    <span class={`control ${control.status}`}>
      <Icon name={marks[control.status]} size={16} /> {say(`trade.control.${control.status}`)}
      {control.contested && <ContestedMark />}
    </span>
  )
}

/** The rule and the figures that decide the state. */
export function ControlReasons({ control }: { control: ControlView }) {
  if (control.rule === null) return null
  return (
    <div class="control-reasons">
      <p>{say(`trade.control.${control.status}.by`, { rule: fact('rule', control.rule) })}</p>
      <ul>
        {control.because.map((reason) => (
          <li key={reason.figure}>
            {sayDynamic(`trade.figure.${reason.figure}`)}{' '}
            <b class="num">{reason.value === null ? BLANK : number(reason.value)}</b>{' '}
            {say(`trade.control.${thresholdRelation(reason)}`, { threshold: number(reason.threshold) })}
          </li>
        ))}
      </ul>
      <UnpublishedFigures control={control} />
    </div>
  )
}

/** Unpublished figures of the chip that could lead to this status or a stricter one. */
export function UnpublishedFigures({ control: { missing } }: { control: ControlView }) {
  if (missing.length === 0) return null
  return (
    <p>
      {say('trade.control.missing', { figures: missing.map((name) => sayDynamic(`works.field.${name}`)).join(', ') })}
    </p>
  )
}

/** A chip's legal state under an announced rule. */
export function AnnouncedControlStatus({ announced }: { announced: ControlView | null }) {
  if (announced === null) return null
  const rule = announced.rule === null ? '' : nameOf('rule', announced.rule)
  return (
    <p class="announced">
      <Icon name="clock" size={16} /> {say('trade.control.announced', { ruleName: rule })}{' '}
      <ControlStatus control={announced} />
    </p>
  )
}

/** The mark of contested facts. */
export function ContestedMark() {
  return (
    <em class="contested-mark">
      <Icon name="gavel" size={16} /> {say('trade.contested')}
    </em>
  )
}
