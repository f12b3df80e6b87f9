import { say } from '../../app/translator'
import { type WaterfallDisplayProps, waterfallTermName } from '../figures/why-button'
import { ChartSonification } from './chart-sonification'
import { type WaterfallBarOptions, waterfallBars, waterfallRunningTotals } from './waterfall-bars.view'

interface WaterfallChartProps extends WaterfallDisplayProps, WaterfallBarOptions {
  /** The name of the line. */
  lineLabel?: string
}

/** A waterfall chart of a sum: a table whose bars each start where the one before ended, against a line where one is given. */
export function WaterfallChart({ sum, caption, write, line, lineLabel = '', hasZeros }: WaterfallChartProps) {
  const totals = waterfallRunningTotals(sum, hasZeros)
  const { bars, lineShare } = waterfallBars(sum, { line, hasZeros })
  const mark = lineShare !== null && <b class="line" style={{ left: `${lineShare * 100}%` }} />
  return (
    <>
      <table class="works-waterfall">
        <caption class="visually-hidden">{caption}</caption>
        <tbody>
          {bars.map(({ code, amount, startShare, widthShare, kind }) => (
            <tr key={code} class={kind === 'total' ? 'total' : ''}>
              <th scope="row">{code === 'total' ? say('shell.total') : waterfallTermName(code)}</th>
              <td aria-hidden="true">
                <i class={kind} style={{ left: `${startShare * 100}%`, width: `${widthShare * 100}%` }} />
                {mark}
              </td>
              <td class="n">{write(amount)}</td>
            </tr>
          ))}
          {line !== undefined && (
            <tr class="line">
              <th scope="row">{lineLabel}</th>
              <td aria-hidden="true">{mark}</td>
              <td class="n">{write(line)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <ChartSonification
        title={caption}
        curves={[{ id: 'total', label: caption, values: totals }]}
        places={totals.map((_, step) => step)}
        span={[Math.min(0, ...totals), Math.max(line ?? 0, ...totals)]}
        write={write}
        told={say('chart.partsFirst', { chart: caption, together: write(totals.at(-1) ?? 0) })}
      />
    </>
  )
}
