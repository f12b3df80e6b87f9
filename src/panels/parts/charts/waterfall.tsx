import { say } from '../../app/translator'
import { type WaterfallDisplayProps, waterfallTermName } from '../figures/why-button'
import { ChartSonification } from './chart-sonification'
import { waterfallBars, waterfallRunningTotals } from './waterfall-bars.view'

/** A waterfall chart of a sum: a table whose bars each start where the one before ended. */
export function WaterfallChart({ sum, caption, write }: WaterfallDisplayProps) {
  const totals = waterfallRunningTotals(sum)
  return (
    <>
      <table class="works-waterfall">
        <caption class="visually-hidden">{caption}</caption>
        <tbody>
          {waterfallBars(sum).map(({ code, amount, startShare, widthShare, kind }) => (
            <tr key={code} class={kind === 'total' ? 'total' : ''}>
              <th scope="row">{code === 'total' ? say('shell.total') : waterfallTermName(code)}</th>
              <td aria-hidden="true">
                <i class={kind} style={{ left: `${startShare * 100}%`, width: `${widthShare * 100}%` }} />
              </td>
              <td class="n">{write(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChartSonification
        title={caption}
        curves={[{ id: 'total', label: caption, values: totals }]}
        places={totals.map((_, step) => step)}
        span={[Math.min(0, ...totals), Math.max(0, ...totals)]}
        write={write}
        told={say('chart.partsFirst', { chart: caption, together: write(totals.at(-1) ?? 0) })}
      />
    </>
  )
}
