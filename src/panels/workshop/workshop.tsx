import { useEffect, useId, useState } from 'preact/hooks'
import { say } from '../app/translator'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { type LevelEditorSession, levelCardTextInReaderLanguage } from './editor-session'
import { ExtendedLevelDifferencesPane } from './files/difference-pane'
import { LevelFileEditor } from './files/file-editor'
import { FormsPane } from './forms/forms-pane'
import { LevelChooser } from './own-levels/level-chooser'
import type { LevelImportErrorCode } from './own-levels/level-package.view'
import { ExportLevelSection } from './own-levels/share-sheet'
import { TabList } from './tab-list'
import { StrategySweepPane } from './trial/balance-pane'
import { TrialPane } from './trial/trial-pane'

interface WorkshopProps {
  bench: LevelEditorSession
  /** The storage key of the level that a link brought. */
  arrived: string | null
  /** Why the link that opened the workshop brought no level. */
  trouble: LevelImportErrorCode | null
}

const panes = ['trial', 'forms', 'difference', 'balance'] as const

/** The level workshop: files on the left, trial on the right. */
export function WorkshopPage({ bench, arrived, trouble }: WorkshopProps) {
  const [pane, setPane] = useState<(typeof panes)[number]>('trial')
  const [paper, setPaper] = useState<'levels' | 'share' | null>(null)
  const panelId = useId()
  const level = bench.validLevel.value
  const name = level ? levelCardTextInReaderLanguage(level.texts, 'title') : ''
  useEffect(() => bench.flush, [])
  return (
    <main class="workshop">
      <header class="workshop-head">
        <h1>{say('workshop.title')}</h1>
        <p class="workshop-name">{name}</p>
        {bench.storageKey.value !== null && <Keeping bench={bench} />}
        <Button icon="book" label={say('workshop.levels')} onClick={() => setPaper('levels')} />
        {bench.storageKey.value !== null && (
          <Button icon="upload" label={say('workshop.share')} onClick={() => setPaper('share')} />
        )}
        <Button label={say('workshop.back')} onClick={bench.outside.toTitle} />
        {arrived !== null && arrived === bench.storageKey.value && (
          <p class="workshop-arrived" role="status">
            {say('workshop.cameByLink')}
          </p>
        )}
      </header>
      {bench.storageKey.value === null ? (
        <div class="bench-empty">
          {trouble && <p class="bad">{say(`workshop.trouble.${trouble}`)}</p>}
          <p>{say('workshop.none')}</p>
          <LevelChooser bench={bench} onPick={() => {}} />
        </div>
      ) : (
        <>
          <LevelFileEditor bench={bench} />
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
                <TrialPane bench={bench} />
              </div>
              {pane === 'forms' && <FormsPane key={bench.storageKey.value} bench={bench} />}
              {pane === 'difference' && <ExtendedLevelDifferencesPane bench={bench} />}
              <div hidden={pane !== 'balance'}>
                <StrategySweepPane bench={bench} />
              </div>
            </div>
          </section>
        </>
      )}
      {paper === 'levels' && (
        <ModalDialog title={say('workshop.levels')} onClose={() => setPaper(null)}>
          <LevelChooser bench={bench} onPick={() => setPaper(null)} />
        </ModalDialog>
      )}
      {paper === 'share' && (
        <ModalDialog title={say('workshop.share')} onClose={() => setPaper(null)}>
          <ExportLevelSection bench={bench} />
        </ModalDialog>
      )}
    </main>
  )
}

/** Whether the level is saved. */
function Keeping({ bench }: { bench: LevelEditorSession }) {
  const isKept = bench.saveError.value === null
  return (
    <p class={`caption ${isKept ? '' : 'bad'}`} role="status">
      {bench.isChecking.value ? say('workshop.checking') : say(isKept ? 'workshop.kept' : 'workshop.notKept')}
    </p>
  )
}
