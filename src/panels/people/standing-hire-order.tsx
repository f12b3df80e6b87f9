import { useState } from 'preact/hooks'
import type { RoleId } from '../../sim/state/ids'
import { count } from '../../text/format'
import { say } from '../app/translator'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'

interface HireToProps {
  role: RoleId
  now: number
  to: number | null
}

/** A standing order to keep a team at a size. */
export function StandingHireOrder({ role, now, to }: HireToProps) {
  const [wanted, setWanted] = useState(to ?? now)
  const standing = to === null ? say('works.people.noHireTo') : say('works.people.hiresTo', { size: count(to) })
  return (
    <div class="works-act">
      <NumberStepper
        value={wanted}
        min={0}
        max={300}
        step={1}
        label={say('works.people.keepAt', { role: say(`works.role.${role}`), now: count(now) })}
        onChange={setWanted}
        format={() => standing}
      />
      <div class="works-buttons">
        <MoveButton
          move={{ type: 'setStandingOrder', order: 'hireTo', role, count: wanted }}
          label={say('works.people.setHireTo', { count: count(wanted) })}
        />
        {to !== null && (
          <MoveButton
            move={{ type: 'setStandingOrder', order: 'hireTo', role, count: null }}
            label={say('works.people.endHireTo')}
          />
        )}
      </div>
    </div>
  )
}
