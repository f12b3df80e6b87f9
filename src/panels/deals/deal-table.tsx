import { say, usdExact } from '../app/translator'
import { DataTable } from '../parts/data-table'
import type { DealPoint } from './bargaining-range.view'
import type { DealBooks, PathPoint } from './deal-books.view'
import { termsText } from './terms-text'

/** The deal chart's points as a table. */
export function DealTable({ books }: { books: DealBooks }) {
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
        cells: [name, usdExact(buyer), usdExact(seller), usdExact(terms.unitPriceUsd), termsText(terms)],
      }))}
    />
  )
}

interface Named {
  id: string
  name: string
  point: DealPoint
}

function namedPoints({ frontier, nash, kalaiSmorodinsky, slipPoints: path, signedPoint: landed }: DealBooks): Named[] {
  const edge = frontier.filter(({ buyer, seller }) => buyer >= 0 && seller >= 0)
  const named = (id: 'landed' | 'nash' | 'ks' | 'ourBest' | 'hisBest', point: DealPoint | null | undefined): Named[] =>
    point ? [{ id, name: say(`books.table.${id}`), point }] : []
  return [
    ...path.map(slipPoint),
    ...named('landed', landed),
    ...named('nash', nash),
    ...named('ks', kalaiSmorodinsky),
    ...named('ourBest', edge.at(-1)),
    ...named('hisBest', edge[0]),
  ]
}

function slipPoint(point: PathPoint, index: number): Named {
  return { id: `slip-${index}`, name: say(`books.table.${point.by}`, { round: point.round }), point }
}
