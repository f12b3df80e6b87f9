import { useEffect, useId, useState } from 'preact/hooks'
import { say } from '../app/translator'
import { Dialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import { type Bench, wordOfLevel } from './bench'
import { DifferencePane } from './files/difference-pane'
import { FileBench } from './files/file-bench'
import { TabList } from './files/tab-list'
import { FormsPane } from './forms/forms-pane'
import type { WorkshopOutside } from './services'
import { LevelShelf } from './shelf/level-shelf'
import type { PackTrouble } from './shelf/pack.view'
import { ShareSheet } from './shelf/share-sheet'
import { BalancePane } from './trial/balance-pane'
import { TrialPane } from './trial/trial-pane'

interface WorkshopProps {
  bench: Bench
  outside: WorkshopOutside
  /** The storage key of the level that a link brought. */
  arrived: string | null
  /** Why the link that opened the workshop brought no level. */
  trouble: PackTrouble | null
}

const panes = ['trial', 'forms', 'difference', 'balance'] as const

/** The level workshop: files on the left, trial on the right. */
export function Workshop({ bench, outside, arrived, trouble }: WorkshopProps) {
  const [pane, setPane] = useState<(typeof panes)[number]>('trial')
  const [paper, setPaper] = useState<'levels' | 'share' | null>(null)
  const panelId = useId()
  const level = bench.sound.value
  const name = level ? wordOfLevel(level.texts, 'title') : ''
  useEffect(() => bench.leave, [])
  return (
    <main class="workshop">
      <header class="workshop-head">
        <h1>{say('workshop.title')}</h1>
        <p class="workshop-name">{name}</p>
        {bench.key.value !== null && <Keeping bench={bench} />}
        <button type="button" class="btn" onClick={() => setPaper('levels')}>
          <Icon name="book" size={18} /> {say('workshop.levels')}
        </button>
        {bench.key.value !== null && (
          <button type="button" class="btn" onClick={() => setPaper('share')}>
            <Icon name="upload" size={18} /> {say('workshop.share')}
          </button>
        )}
        <button type="button" class="btn" onClick={outside.toTitle}>
          {say('workshop.back')}
        </button>
        {arrived !== null && arrived === bench.key.value && (
          <p class="workshop-arrived" role="status">
            {say('workshop.cameByLink')}
          </p>
        )}
      </header>
      {bench.key.value === null ? (
        <div class="bench-empty">
          {trouble && <p class="bad">{say(`workshop.trouble.${trouble}`)}</p>}
          <p>{say('workshop.none')}</p>
          <LevelShelf bench={bench} outside={outside} onPick={() => {}} />
        </div>
      ) : (
        <>
          <FileBench bench={bench} />
          <section class="bench-aside" aria-label={say('workshop.aside')}>
            <TabList
              label={say('workshop.aside')}
              tabs={panes.map((id) => ({ id, label: say(`workshop.${id}`) }))}
              open={pane}
              panelId={panelId}
              onOpen={(id) => setPane(panes.find((each) => each === id) ?? 'trial')}
            />
            <div id={panelId} role="tabpanel" aria-label={say(`workshop.${pane}`)} class="bench-pane">
              <div hidden={pane !== 'trial'} class="bench-trial">
                <TrialPane bench={bench} outside={outside} />
              </div>
              {pane === 'forms' && <FormsPane key={bench.key.value} bench={bench} />}
              {pane === 'difference' && <DifferencePane bench={bench} />}
              <div hidden={pane !== 'balance'}>
                <BalancePane bench={bench} />
              </div>
            </div>
          </section>
        </>
      )}
      {paper === 'levels' && (
        <Dialog title={say('workshop.levels')} onClose={() => setPaper(null)}>
          <LevelShelf bench={bench} outside={outside} onPick={() => setPaper(null)} />
        </Dialog>
      )}
      {paper === 'share' && (
        <Dialog title={say('workshop.share')} onClose={() => setPaper(null)}>
          <ShareSheet bench={bench} outside={outside} />
        </Dialog>
      )}
    </main>
  )
}

/** Whether the level is saved. */
function Keeping({ bench }: { bench: Bench }) {
  const isKept = bench.keeping.value === null
  return (
    <p class={`caption ${isKept ? '' : 'bad'}`} role="status">
      {bench.isReading.value ? say('workshop.checking') : say(isKept ? 'workshop.kept' : 'workshop.notKept')}
    </p>
  )
}
