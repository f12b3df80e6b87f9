import type { FundSettlement } from '../../../sim/company/fund-settlement'
import { fact } from '../../../view/facts/fact'
import { say } from '../../app/translator'

/** What a fund takes back at the end, and when, if nothing more is accepted until then. */
export function FundDueText({ due: { week, usd, missingShare } }: { due: FundSettlement }) {
  return (
    <p>
      {say('fund.due', {
        onWeek: fact('week', week),
        usd: fact('usd', usd),
        missingShare: fact('share', missingShare),
      })}
    </p>
  )
}
