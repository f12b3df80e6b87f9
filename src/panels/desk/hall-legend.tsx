import type { JSX } from 'preact'
import { hallView, type RackWarning, rackWarningsInHall } from '../../view/stage/hall'
import { siteShownOnStageSignal } from '../app/stage-view'
import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'

const colours = ['us', 'permitted', 'domestic', 'rented'] as const

/** The meaning of chip colours and of each sign in the current hall. */
export function HallLegend() {
  const site = siteShownOnStageSignal.value
  const isThere = site !== null && gameStateSignal.value.sites[site] !== undefined
  const signs = isThere
    ? rackWarningsInHall(hallView(gameStateSignal.value, site, currentLevelSignal.value.scenario))
    : []
  return (
    <aside class="legend" aria-label={say('legend.name')}>
      {signs.length > 0 && (
        <ul class="legend-signs">
          {signs.map((sign) => (
            <li key={sign}>
              <Sign sign={sign} /> {say(`legend.${sign}`)}
            </li>
          ))}
        </ul>
      )}
      <ul>
        {colours.map((colour) => (
          <li key={colour}>
            <i class={`swatch ${colour}`} /> {say(`origin.${colour}`)}
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** The same drawings as in the hall. */
const drawings: Record<RackWarning, JSX.Element> = {
  failing: (
    <>
      <path d="M0,-10L10,8H-10Z" fill="#ff6b4f" stroke="#0e151e" stroke-width="1.5" stroke-linejoin="round" />
      <path d="M0,-4V2.6M0,5.2V5.6" stroke="#1a0b07" stroke-width="2" stroke-linecap="round" />
    </>
  ),
  unsupported: (
    <>
      <path d="M-8,-6H8V6H-8Z" fill="#f4ecdd" stroke="#1a1f26" stroke-width=".8" />
      <path d="M-4.5,-3L4.5,3M4.5,-3L-4.5,3" stroke="#a12a19" stroke-width="1.6" />
    </>
  ),
  waiting: <path d="M-5,-9H5V9H-5ZM-5,-3H5M-5,3H5" fill="#101923" stroke="#8fa6ba" />,
}

function Sign({ sign }: { sign: RackWarning }) {
  return (
    <svg viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">
      {drawings[sign]}
    </svg>
  )
}
