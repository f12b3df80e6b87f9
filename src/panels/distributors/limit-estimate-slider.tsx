import { useId } from 'preact/hooks'
import { formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatUsd, formatUsdExact, say } from '../app/translator'
import { limitEstimateSliderBounds, moveLimitEstimateHandle, type PlayerEstimateOfDistributor } from './notes.view'

/** A price to compare with the band, in US dollars for one chip on plain terms. */
export interface EstimateSliderPriceMark {
  name: string
  usd: number
}

interface LimitBandProps {
  market: { chip: string; usd: number }
  estimate: PlayerEstimateOfDistributor
  marks: readonly EstimateSliderPriceMark[]
  onChange: (estimate: PlayerEstimateOfDistributor) => void
}

const ends = ['low', 'high'] as const

/** The player's estimate of a limit: two handles against the market price. */
export function LimitEstimateSlider({ market, estimate, marks, onChange }: LimitBandProps) {
  return (
    <fieldset class="limit-band">
      <legend>{say('notes.band')}</legend>
      <p class="caption">{say('notes.bandNote', { chip: fact('chip', market.chip), usd: fact('usd', market.usd) })}</p>
      <BandPicture market={market} estimate={estimate} marks={marks} />
      {ends.map((end) => (
        <Handle
          key={end}
          label={say(`notes.${end}`)}
          share={estimate[end]}
          marketUsd={market.usd}
          onChange={(share) => onChange(moveLimitEstimateHandle(estimate, end, share))}
        />
      ))}
    </fieldset>
  )
}

interface HandleProps {
  label: string
  share: number
  marketUsd: number
  onChange: (share: number) => void
}

/** One handle, with its share and its dollars. */
function Handle({ label, share, marketUsd, onChange }: HandleProps) {
  const id = useId()
  const words = `${formatPercent(share)} · ${formatUsdExact(share * marketUsd)}`
  return (
    <div class="band-handle">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...limitEstimateSliderBounds}
        value={share}
        aria-valuetext={words}
        onInput={(input) => onChange(input.currentTarget.valueAsNumber)}
      />
      <span class="num" aria-hidden="true">
        {words}
      </span>
    </div>
  )
}

const [width, left, right, axis] = [344, 30, 314, 66]

/** The band on a price axis, with the slips on the table. */
function BandPicture({ market, estimate, marks }: Omit<LimitBandProps, 'onChange'>) {
  const x = (share: number) =>
    left +
    ((Math.min(limitEstimateSliderBounds.max, Math.max(limitEstimateSliderBounds.min, share)) -
      limitEstimateSliderBounds.min) /
      (limitEstimateSliderBounds.max - limitEstimateSliderBounds.min)) *
      (right - left)
  const ticks = [0.6, 0.8, 1, 1.2, 1.4]
  return (
    <svg class="band-picture" viewBox={`0 0 ${width} 92`} aria-hidden="true">
      <rect
        class="band"
        x={x(estimate.low)}
        y={axis - 26}
        width={Math.max(2, x(estimate.high) - x(estimate.low))}
        height={26}
        fill="url(#fill-estimate)"
      />
      <path class="axis" d={`M${left},${axis}H${right}`} />
      {ticks.map((share) => (
        <g key={share}>
          <path class="axis" d={`M${x(share)},${axis}v5`} />
          <text x={x(share)} y={axis + 20}>
            {formatUsd(Math.round(share * market.usd))}
          </text>
        </g>
      ))}
      {marks.map((mark, index) => (
        <g key={mark.name} class={`mark-${index}`}>
          <path d={`M${x(mark.usd / market.usd)},${axis}V${index === 0 ? 14 : 30}`} />
          <text x={x(mark.usd / market.usd)} y={index === 0 ? 10 : 26}>
            {mark.name}
          </text>
        </g>
      ))}
    </svg>
  )
}
