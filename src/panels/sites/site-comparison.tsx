import type { ComponentChildren } from 'preact'
import { mw, percent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { inMoney, nameOf, say } from '../app/translator'
import { PanelCard } from '../parts/card'
import { DataTable } from '../parts/data-table'
import { SourceButton } from '../parts/figures/source-button'
import type { SiteView } from './sites.view'

interface ComparedRow {
  id: 'pue' | 'cooling' | 'weather' | 'kwhImported' | 'kwhDomestic' | 'rent' | 'voucher' | 'latency'
  write: (site: SiteView) => string
  /** The name of the level's figure behind it. */
  field?: string
}

const rows: readonly ComparedRow[] = [
  { id: 'pue', write: ({ pue }) => pue.toFixed(2), field: 'pue' },
  { id: 'cooling', write: ({ coolingKw }) => mw(coolingKw) },
  { id: 'weather', write: ({ weather }) => say(`works.sites.weather.${weather}`) },
  { id: 'kwhImported', write: ({ usdPerKwhImported }) => kwh(usdPerKwhImported), field: 'usdPerKwhImported' },
  { id: 'kwhDomestic', write: ({ usdPerKwhDomestic }) => kwh(usdPerKwhDomestic), field: 'usdPerKwhDomestic' },
  {
    id: 'rent',
    write: ({ rentUsdPerKwWeek }) => say('works.sites.rentValue', { usd: fact('usd', rentUsdPerKwWeek) }),
    field: 'rentUsdPerKwWeek',
  },
  { id: 'voucher', write: ({ domesticVoucherShare }) => percent(domesticVoucherShare), field: 'domesticVoucherShare' },
  { id: 'latency', write: ({ latencyMs }) => say('works.sites.latencyValue', { ms: latencyMs }), field: 'latencyMs' },
]

/** Climate and prices of all sites, one column each. */
export function SiteComparison({ sites }: { sites: readonly SiteView[] }) {
  return (
    <PanelCard isWide title={say('works.sites.compare')}>
      <DataTable
        caption={say('works.sites.compare')}
        isCaptionHidden
        columns={[
          { id: 'what', label: say('works.sites.column.what') },
          ...sites.map(({ site, place }) => ({ id: site, label: nameOf('place', place) })),
        ]}
        rows={rows.map(({ id, write, field }) => ({
          id,
          cells: [
            say(`works.sites.${id}`),
            ...sites.map((site) => (
              <Cell
                key={site.site}
                text={write(site)}
                path={field && `sites.${site.site}.${field}`}
                what={`${say(`works.sites.${id}`)}, ${nameOf('place', site.place)}`}
              />
            )),
          ],
        }))}
      />
    </PanelCard>
  )
}

interface CellProps {
  text: ComponentChildren
  path: string | undefined
  /** The content in words. */
  what: string
}

function Cell({ text, path, what }: CellProps) {
  return (
    <span class="works-cell">
      <b>{text}</b>
      {path && <SourceButton path={path} what={what} />}
    </span>
  )
}

function kwh(usdPerKwh: number): string {
  return say('works.sites.perKwh', { price: inMoney(usdPerKwh.toFixed(3)) })
}
