import { number } from '../../text/format'
import { say, sayDynamic } from '../app/translator'
import { DataTable } from '../parts/data-table'
import type { ThresholdGroup } from './rules.view'

/** A rule's groups of thresholds in words: all thresholds of a group must hold, and one group suffices. */
export function ThresholdTable({ groups }: { groups: readonly ThresholdGroup[] }) {
  return (
    <DataTable
      caption={say('trade.rules.thresholds')}
      columns={[
        { id: 'group', label: say('trade.rules.if') },
        { id: 'then', label: say('trade.rules.then') },
        { id: 'scope', label: say('trade.rules.scope') },
      ]}
      rows={groups.map((group, index) => ({
        id: String(index),
        cells: [
          group.all.map((threshold) => thresholdText(threshold)).join(say('trade.rules.and')),
          say(`trade.control.${group.status}`),
          group.othersFromTpp === null
            ? say('trade.rules.allParts')
            : say('trade.rules.datacentre', { tpp: group.othersFromTpp }),
        ],
      }))}
    />
  )
}

function thresholdText({ figure, atLeast, below }: ThresholdGroup['all'][number]): string {
  const name = sayDynamic(`trade.figure.${figure}`)
  if (atLeast === undefined) return say('trade.rules.below', { name, below: number(below ?? 0) })
  if (below === undefined) return say('trade.rules.atLeast', { name, least: number(atLeast) })
  return say('trade.rules.between', { name, least: number(atLeast), below: number(below) })
}
