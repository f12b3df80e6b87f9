import type { OfferTerms } from '../../sim/state/talk-state'
import { fact } from '../../view/facts/fact'
import { say } from '../app/translator'

/** The terms of a package in a line, without its price. */
export function termsText({ count, depositShare, weeks, clause }: Omit<OfferTerms, 'unitPriceUsd'>): string {
  return say('books.table.termsText', {
    count,
    depositShare: fact('share', depositShare),
    weeks,
    clause: say(`books.clause.${clause}`),
  })
}
