import { BLANK, count, number } from '../../text/format'
import { nameOf, say } from '../app/translator'
import { DataTable } from '../parts/data-table'
import { OriginBadge } from '../parts/figures/origin-badge'
import { ControlStatus } from './control-words'
import type { ChipPoint } from './rules.view'

interface ControlledChipsProps {
  points: readonly ChipPoint[]
  chosen: string | null
  onChoose: (chip: string) => void
}

/** The chips of the drawing as a table; a name selects the chip that is explained. */
export function ControlledChips({ points, chosen, onChoose }: ControlledChipsProps) {
  return (
    <DataTable
      caption={say('trade.rules.chips')}
      columns={[
        { id: 'chip', label: say('trade.market.chip') },
        { id: 'status', label: say('trade.rules.under') },
        { id: 'tpp', label: say('trade.market.tpp'), isNumber: true },
        { id: 'density', label: say('trade.rules.density'), isNumber: true },
        { id: 'owned', label: say('trade.rules.owned'), isNumber: true },
        { id: 'coming', label: say('trade.rules.coming'), isNumber: true },
      ]}
      rows={points.map(({ chip, colour, control, tpp, density, owned, coming }) => ({
        id: chip,
        cells: [
          <button
            key="chip"
            type="button"
            class="chip-button"
            aria-pressed={chip === chosen}
            onClick={() => onChoose(chip)}
          >
            <OriginBadge origin={colour} /> {nameOf('chip', chip)}
          </button>,
          <ControlStatus key="status" control={control} />,
          written(tpp),
          written(density),
          count(owned),
          count(coming),
        ],
      }))}
    />
  )
}

function written(value: number | null): string {
  return value === null ? BLANK : number(value)
}
