import { useEffect, useId, useState } from 'preact/hooks'
import { say } from '../../text/say'
import { Dialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import type { Bench } from './bench'
import { FileBench } from './file-bench'
import { LevelShelf } from './level-shelf'
import type { WorkshopOutside } from './outside'
import { TabList } from './tab-list'
import { TrialPane } from './trial-pane'

interface WorkshopProps {
  bench: Bench
  outside: WorkshopOutside
}

const panes = ['trial', 'forms', 'difference', 'balance'] as const

/** The level workshop: at the left what is written, at the right what it does. */
export function Workshop({ bench, outside }: WorkshopProps) {
  const [pane, setPane] = useState<(typeof panes)[number]>('trial')
  const [paper, setPaper] = useState<'levels' | null>(null)
  const panelId = useId()
  const name = bench.sound.value?.texts.en?.['level.title'] ?? ''
  useEffect(() => bench.leave, [])
  return (
    <main class="workshop">
      <header class="workshop-head">
        <h1>{say('workshop.title')}</h1>
        {bench.key.value !== null && <p class="workshop-name">{name}</p>}
        <button type="button" class="btn" onClick={() => setPaper('levels')}>
          <Icon name="book" size={18} /> {say('workshop.levels')}
        </button>
        <button type="button" class="btn" onClick={outside.toTitle}>
          {say('workshop.back')}
        </button>
      </header>
      {bench.key.value === null ? (
        <div class="bench-empty">
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
            </div>
          </section>
        </>
      )}
      {paper === 'levels' && (
        <Dialog title={say('workshop.levels')} onClose={() => setPaper(null)}>
          <LevelShelf bench={bench} outside={outside} onPick={() => setPaper(null)} />
        </Dialog>
      )}
    </main>
  )
}
