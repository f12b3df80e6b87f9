import { formatNumber, unknownValuePlaceholder } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, say, sayDynamic } from '../app/translator'
import { Icon } from '../parts/icon'
import { type ExportStatusView, thresholdComparison } from './control.view'

const marks: Record<ExportStatusView['status'], string> = {
  free: 'check',
  notification: 'info',
  licence: 'key',
  denied: 'lock',
  unknown: 'question',
}

/** A chip's legal state as a mark and a word, and whether it is contested. */
export function ExportStatusText({ control }: { control: ExportStatusView }) {
  return (
    <span class={`control ${control.status}`}>
      <Icon name={marks[control.status]} size={16} /> {say(`trade.control.${control.status}`)}
      {control.contested && <ContestedBadge />}
    </span>
  )
}

/** The rule and the figures that decide the state. */
export function ExportStatusReasonsText({ control }: { control: ExportStatusView }) {
  if (control.rule === null) return null
  return (
    <div class="control-reasons">
      <p>
        {say('trade.control.decides', { who: control.capital })}{' '}
        {say(`trade.control.${control.status}.by`, { rule: fact('rule', control.rule) })}
      </p>
      <ul>
        {control.because.map((reason) => (
          <li key={reason.figure}>
            {say(`trade.figure.${reason.figure}`)}{' '}
            <b class="num">{reason.value === null ? unknownValuePlaceholder : formatNumber(reason.value)}</b>{' '}
            {say(`trade.control.${thresholdComparison(reason)}`, { threshold: formatNumber(reason.threshold) })}
          </li>
        ))}
      </ul>
      <UnpublishedChipFiguresNote control={control} />
    </div>
  )
}

/** Unpublished figures of the chip that could lead to this status or a stricter one. */
export function UnpublishedChipFiguresNote({ control: { missing } }: { control: ExportStatusView }) {
  if (missing.length === 0) return null
  return (
    <p>
      {say('trade.control.missing', { figures: missing.map((name) => sayDynamic(`works.field.${name}`)).join(', ') })}
    </p>
  )
}

/** A chip's legal state under an announced rule. */
export function AnnouncedExportStatusText({ announced }: { announced: ExportStatusView | null }) {
  if (announced === null) return null
  const rule = announced.rule === null ? '' : displayNameOf('rule', announced.rule)
  return (
    <p class="announced">
      <Icon name="clock" size={16} /> {say('trade.control.announced', { ruleName: rule })}{' '}
      <ExportStatusText control={announced} />
    </p>
  )
}

/** The mark of contested facts. */
export function ContestedBadge() {
  return (
    <em class="contested-mark">
      <Icon name="gavel" size={16} /> {say('trade.contested')}
    </em>
  )
}
