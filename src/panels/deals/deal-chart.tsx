import { scaleLinear } from 'd3-scale'
import type { OfferTerms } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { formatUsd, formatUsdExact, say } from '../app/translator'
import { axisTickLabels } from '../parts/charts/chart-scales'
import { ChartSonification } from '../parts/charts/chart-sonification'
import { DataTable } from '../parts/data-table'
import { Disclosure } from '../parts/disclosure'
import type { ClosedTalkAnalysisView, PackageGainPoint } from './deal-books.view'

/** Both sides' gains as a chart: zone, frontier, both fair points and the slips, with a table behind it. */
export function NegotiationGainsChart({ books }: { books: ClosedTalkAnalysisView }) {
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
        write={formatUsd}
      />
      <Disclosure summary={say('books.table')}>{() => <DealTable books={books} />}</Disclosure>
    </figure>
  )
}

/** The range of some gains; zero is always in it. */
function spanOf(gains: readonly number[]): [number, number] {
  return [Math.min(0, ...gains), Math.max(0, ...gains)]
}

function described({ nash, kalaiSmorodinsky, signedPoint: landed }: ClosedTalkAnalysisView): string {
  return say('books.chart.describe', {
    zone: nash ? 'yes' : 'no',
    landing: landed ? 'yes' : 'no',
    nashOurs: formatUsd(nash?.buyer ?? 0),
    nashHis: formatUsd(nash?.seller ?? 0),
    ksOurs: formatUsd(kalaiSmorodinsky?.buyer ?? 0),
    ksHis: formatUsd(kalaiSmorodinsky?.seller ?? 0),
    landedOurs: formatUsd(landed?.buyer ?? 0),
    landedHis: formatUsd(landed?.seller ?? 0),
  })
}

function Axes({ space: { x, y, xTicks, yTicks } }: { space: DealChartScales }) {
  const [xWords, yWords] = [axisTickLabels(xTicks, formatUsd), axisTickLabels(yTicks, formatUsd)]
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
function Zone({ books, space: { x, y } }: { books: ClosedTalkAnalysisView; space: DealChartScales }) {
  const edge = zoneEdge(books)
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
function Path({
  books: { slipPoints: path },
  space: { x, y },
}: {
  books: ClosedTalkAnalysisView
  space: DealChartScales
}) {
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
function Marks({ books, space: { x, y } }: { books: ClosedTalkAnalysisView; space: DealChartScales }) {
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
function Legend({ books }: { books: ClosedTalkAnalysisView }) {
  const { nash, kalaiSmorodinsky, signedPoint: landed, missedGainUsd: leftUsd } = books
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

/** A mark of the deal chart, each with its own shape. */
type MarkKind = 'frontier' | 'nash' | 'ks' | 'us' | 'them' | 'landed' | 'left'

/** Square = our slips, disc = theirs, lozenge and triangle = the fair points, ring = the signed package. */
const shapes: Record<MarkKind, string> = {
  frontier: 'M-13,0H13',
  nash: 'M0,-13L13,0L0,13L-13,0Z',
  ks: 'M0,-6L5.5,4H-5.5Z',
  us: 'M-8,-8H8V8H-8Z',
  them: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0Z',
  landed: 'M-11.5,0a11.5,11.5 0 1,0 23,0a11.5,11.5 0 1,0 -23,0Z',
  left: 'M-13,0H12m-7,-5l7,5l-7,5',
}

interface DealMarkProps {
  kind: MarkKind
  x: number
  y: number
  /** The number inside the mark. */
  text?: string
}

/** One mark of the chart or its legend. */
function DealMark({ kind, x, y, text = '' }: DealMarkProps) {
  return (
    <g class={`deal-mark ${kind}`} transform={`translate(${x},${y})`}>
      <path d={shapes[kind]} />
      {text !== '' && (
        <text y={4.5} text-anchor="middle">
          {text}
        </text>
      )}
    </g>
  )
}

/** The deal chart's points as a table. */
function DealTable({ books }: { books: ClosedTalkAnalysisView }) {
  return (
    <DataTable
      caption={say('books.table')}
      columns={[
        { id: 'what', label: say('books.table.what') },
        { id: 'ours', label: say('books.table.ours'), isNumber: true },
        { id: 'his', label: say('books.table.his'), isNumber: true },
        { id: 'price', label: say('books.table.price'), isNumber: true },
        { id: 'terms', label: say('books.table.terms') },
      ]}
      rows={namedPoints(books).map(({ id, name, point: { buyer, seller, terms } }) => ({
        id,
        cells: [
          name,
          formatUsdExact(buyer),
          formatUsdExact(seller),
          formatUsdExact(terms.unitPriceUsd),
          packageTermsTextWithoutPrice(terms),
        ],
      }))}
    />
  )
}

function namedPoints(books: ClosedTalkAnalysisView) {
  const edge = zoneEdge(books)
  const named = (id: 'landed' | 'nash' | 'ks' | 'ourBest' | 'hisBest', point: PackageGainPoint | null | undefined) =>
    point ? [{ id, name: say(`books.table.${id}`), point }] : []
  return [
    ...books.slipPoints.map((point, index) => ({
      id: `slip-${index}`,
      name: say(`books.table.${point.by}`, { round: point.round }),
      point,
    })),
    ...named('landed', books.signedPoint),
    ...named('nash', books.nash),
    ...named('ks', books.kalaiSmorodinsky),
    ...named('ourBest', edge.at(-1)),
    ...named('hisBest', edge[0]),
  ]
}

type DealChartScales = ReturnType<typeof dealChartScales>

/** The part of the frontier on which neither side loses. */
function zoneEdge({ frontier }: ClosedTalkAnalysisView): PackageGainPoint[] {
  return frontier.filter(({ buyer, seller }) => buyer >= 0 && seller >= 0)
}

/** The chart's size and the plot area in it, in its own units. */
const dealChartSize = { width: 560, height: 410 }
const dealPlotArea = { left: 96, right: 544, top: 34, bottom: 346 }

/** Our gains run to the right and theirs upwards; the origin is inside the plot area. */
function dealChartScales(books: ClosedTalkAnalysisView) {
  const { slipPoints: path, signedPoint: landed, nash, kalaiSmorodinsky } = books
  const shown = [...zoneEdge(books), ...path, landed, nash, kalaiSmorodinsky].filter((each) => each !== null)
  const span = (values: readonly number[]): [number, number] => {
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
    const air = (most - least || 1) * 0.07
    return [least - air, most + air]
  }
  const x = scaleLinear(span(shown.map(({ buyer }) => buyer)), [dealPlotArea.left, dealPlotArea.right])
  const y = scaleLinear(span(shown.map(({ seller }) => seller)), [dealPlotArea.bottom, dealPlotArea.top])
  return { x, y, xTicks: x.ticks(4), yTicks: y.ticks(5) }
}

/** Moves overlapping marks apart; the last of them stays exact. */
function separateMarks(points: readonly { x: number; y: number }[], least: number): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = []
  for (const { x, y } of [...points].reverse()) {
    const isFree = (at: number): boolean =>
      placed.every((other) => Math.abs(other.x - at) >= least || Math.abs(other.y - y) >= least)
    let shift = 0
    while (!isFree(x + shift) && Math.abs(shift) < least * 6) shift = shift > 0 ? -shift : least - shift
    placed.push({ x: x + shift, y })
  }
  return placed.reverse()
}

/** The terms of a package in a line, without its price. */
export function packageTermsTextWithoutPrice({
  count,
  depositShare,
  weeks,
  clause,
}: Omit<OfferTerms, 'unitPriceUsd'>): string {
  return say('books.table.termsText', {
    count,
    depositShare: fact('share', depositShare),
    weeks,
    clause: say(`books.clause.${clause}`),
  })
}
