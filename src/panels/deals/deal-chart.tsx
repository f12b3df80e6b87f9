import { say, usd } from '../app/translator'
import { axisLabels } from '../parts/charts/chart-scales'
import { ChartSonification } from '../parts/charts/chart-sonification'
import { Disclosure } from '../parts/disclosure'
import type { DealBooks } from './deal-books.view'
import { type DealChartScales, dealChartScales, dealChartSize, dealPlotArea, separateMarks } from './deal-chart-scales'
import { DealMark, type MarkKind } from './deal-mark'
import { DealTable } from './deal-table'

/** Both sides' gains as a chart: zone, frontier, both fair points and the slips, with a table behind it. */
export function DealChart({ books }: { books: DealBooks }) {
  const space = dealChartScales(books)
  return (
    <figure class="chart deal-chart">
      <figcaption>
        <b>{say('books.chart')}</b>
      </figcaption>
      <svg viewBox={`0 0 ${dealChartSize.width} ${dealChartSize.height}`} role="img" aria-label={described(books)}>
        <Axes space={space} />
        <Zone books={books} space={space} />
        <Path books={books} space={space} />
        <Marks books={books} space={space} />
      </svg>
      <Legend books={books} />
      <ChartSonification
        title={say('books.chart')}
        curves={[
          { id: 'ours', label: say('books.chart.x'), values: books.slipPoints.map(({ buyer }) => buyer) },
          { id: 'theirs', label: say('books.chart.y'), values: books.slipPoints.map(({ seller }) => seller) },
        ]}
        places={books.slipPoints.map((_, index) => index)}
        span={spanOf(books.slipPoints.flatMap(({ buyer, seller }) => [buyer, seller]))}
        write={usd}
      />
      <Disclosure summary={say('books.table')}>{() => <DealTable books={books} />}</Disclosure>
    </figure>
  )
}

/** The range of some gains; zero is always in it. */
function spanOf(gains: readonly number[]): [number, number] {
  return [Math.min(0, ...gains), Math.max(0, ...gains)]
}

function described({ nash, kalaiSmorodinsky, signedPoint: landed }: DealBooks): string {
  return say('books.chart.describe', {
    zone: nash ? 'yes' : 'no',
    landing: landed ? 'yes' : 'no',
    nashOurs: usd(nash?.buyer ?? 0),
    nashHis: usd(nash?.seller ?? 0),
    ksOurs: usd(kalaiSmorodinsky?.buyer ?? 0),
    ksHis: usd(kalaiSmorodinsky?.seller ?? 0),
    landedOurs: usd(landed?.buyer ?? 0),
    landedHis: usd(landed?.seller ?? 0),
  })
}

function Axes({ space: { x, y, xTicks, yTicks } }: { space: DealChartScales }) {
  const [xWords, yWords] = [axisLabels(xTicks, usd), axisLabels(yTicks, usd)]
  return (
    <>
      <g class="grid">
        {xTicks.map((tick, index) => (
          <g key={`x${tick}`}>
            <path d={`M${x(tick)},${dealPlotArea.top}V${dealPlotArea.bottom}`} />
            <text x={x(tick)} y={dealPlotArea.bottom + 22} text-anchor="middle">
              {xWords[index]}
            </text>
          </g>
        ))}
        {yTicks.map((tick, index) => (
          <g key={`y${tick}`}>
            <path d={`M${dealPlotArea.left},${y(tick)}H${dealPlotArea.right}`} />
            <text x={dealPlotArea.left - 7} y={y(tick) + 4} text-anchor="end">
              {yWords[index]}
            </text>
          </g>
        ))}
      </g>
      <g class="axis">
        <path d={`M${dealPlotArea.left},${y(0)}H${dealPlotArea.right}`} />
        <path d={`M${x(0)},${dealPlotArea.top}V${dealPlotArea.bottom}`} />
        <text x={dealPlotArea.right} y={dealPlotArea.bottom + 50} text-anchor="end">
          {say('books.chart.x')} →
        </text>
        <text x={x(0) - 6} y={dealPlotArea.top - 10}>
          ↑ {say('books.chart.y')}
        </text>
        {x(0) - dealPlotArea.left > 70 && (
          <text x={x(0) - 8} y={dealPlotArea.bottom + 50} text-anchor="end">
            ← {say('books.chart.oursLost')}
          </text>
        )}
        {dealPlotArea.bottom - y(0) > 40 && (
          <text x={x(0) + 8} y={dealPlotArea.bottom - 8}>
            ↓ {say('books.chart.hisLost')}
          </text>
        )}
      </g>
    </>
  )
}

/** The zone of agreement and its frontier. */
function Zone({ books, space: { x, y } }: { books: DealBooks; space: DealChartScales }) {
  const edge = books.frontier.filter(({ buyer, seller }) => buyer >= 0 && seller >= 0)
  const [first, last] = [edge[0], edge.at(-1)]
  if (!first || !last) return null
  const line = edge.map(({ buyer, seller }) => `${x(buyer)},${y(seller)}`).join('L')
  return (
    <g class="deal-zone">
      <defs>
        <pattern id="deal-zone" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.2" height="6" fill="var(--text-2)" />
        </pattern>
      </defs>
      <path class="area" d={`M${x(0)},${y(0)}L${x(0)},${y(first.seller)}L${line}L${x(last.buyer)},${y(0)}Z`} />
      <path class="edge" d={`M${line}`} />
      <text x={x(0) + 10} y={y(0) - 10}>
        {say('books.chart.zone')}
      </text>
    </g>
  )
}

/** The slips in order, each with its round's number. */
function Path({ books: { slipPoints: path }, space: { x, y } }: { books: DealBooks; space: DealChartScales }) {
  const places = separateMarks(
    path.map(({ buyer, seller }) => ({ x: x(buyer), y: y(seller) })),
    20,
  )
  return (
    <g class="deal-path">
      {(['us', 'them'] as const).map((side) => {
        const own = places.filter((_, index) => path[index]?.by === side)
        return own.length > 1 && <path key={side} d={`M${own.map((place) => `${place.x},${place.y}`).join('L')}`} />
      })}
      {path.map(({ by, round }, index) => (
        <DealMark key={index} kind={by} {...(places[index] ?? { x: 0, y: 0 })} text={String(round)} />
      ))}
    </g>
  )
}

/** The two fair points, the signed package, and its distance to the frontier. */
function Marks({ books, space: { x, y } }: { books: DealBooks; space: DealChartScales }) {
  const { nash, kalaiSmorodinsky, signedPoint: landed, missedGainUsd: leftUsd } = books
  return (
    <>
      {landed && leftUsd > 0 && <Left from={x(landed.buyer)} to={x(landed.buyer + leftUsd)} y={y(landed.seller)} />}
      {nash && <DealMark kind="nash" x={x(nash.buyer)} y={y(nash.seller)} />}
      {kalaiSmorodinsky && <DealMark kind="ks" x={x(kalaiSmorodinsky.buyer)} y={y(kalaiSmorodinsky.seller)} />}
      {landed && <DealMark kind="landed" x={x(landed.buyer)} y={y(landed.seller)} />}
    </>
  )
}

/** The gain that one side missed at no loss to the other: an arrow from the ring to the frontier. */
function Left({ from, to, y }: { from: number; to: number; y: number }) {
  const head = Math.min(7, (to - from) / 2)
  return (
    <>
      {to - from > 24 && <path class="deal-left" d={`M${from + 12},${y}H${to}`} />}
      <path class="deal-left head" d={`M${to - head},${y - 5}L${to},${y}L${to - head},${y + 5}`} />
    </>
  )
}

/** The meaning of each shape, in words. */
function Legend({
  books: { nash, kalaiSmorodinsky, signedPoint: landed, missedGainUsd: leftUsd },
}: {
  books: DealBooks
}) {
  const kinds: readonly (MarkKind | false)[] = [
    nash !== null && 'frontier',
    nash !== null && 'nash',
    kalaiSmorodinsky !== null && 'ks',
    'us',
    'them',
    landed !== null && 'landed',
    landed !== null && leftUsd > 0 && 'left',
  ]
  const isOne = nash !== null && nash === kalaiSmorodinsky
  return (
    <ul class="deal-legend">
      {kinds.map(
        (kind) =>
          kind && (
            <li key={kind}>
              <svg width="28" height="28" viewBox="-14 -14 28 28" aria-hidden="true">
                <DealMark kind={kind} x={0} y={0} text={kind === 'us' || kind === 'them' ? '1' : ''} />
              </svg>
              <span>
                {say(`books.mark.${kind}`)}
                {kind === 'ks' && isOne && <> {say('books.mark.same')}</>}
              </span>
            </li>
          ),
      )}
    </ul>
  )
}
