import { applyLevelTexts } from '../panels/app/level-texts'
import { say } from '../panels/app/translator'
import '../panels/workshop/workshop.css'
import type { Level } from '../content/level'
import type { AppError } from '../panels/app/services'
import { levelReloadReportText } from '../panels/workshop/trial/reload-report'
import { addWorkshopEnglish } from '../panels/workshop/workshop-english'
import { folderOfLevelId, replaceCachedLevelFileText } from '../platform/shipped-levels'
import type { Session } from '../session/store'

interface Following {
  running: () => Session | null
  openLevel: (folder: string) => Promise<Level | AppError>
}

/** How long the notice about a saved file is shown, in milliseconds. */
const lineMs = 8000

/** Hot reload of levels/ during development: the running game adopts valid changes, and ignores invalid ones. */
export function hotReloadLevels({ running, openLevel }: Following): void {
  addWorkshopEnglish()
  import.meta.hot?.on('level-file', async ({ path, text }: { path: string; text: string }) => {
    replaceCachedLevelFileText(path, text)
    const session = running()
    if (!session) return
    const folder = folderOfLevelId(session.level.scenario.id)
    if (!folder || (/^levels\/[^/]+\//.test(path) && !path.startsWith(`levels/${folder}/`))) return
    const level = await openLevel(folder)
    if ('code' in level) {
      show(`${say('workshop.oldRuns')}\n${level.faults.slice(0, 5).join('\n')}`)
      return
    }
    applyLevelTexts(level)
    const losses = session.continueWithLevel(level)
    show(levelReloadReportText(session.state().week, losses))
  })
}

/** A newer notice replaces the one before. */
function show(words: string): void {
  for (const old of document.querySelectorAll('.file-told')) old.remove()
  const line = document.createElement('p')
  line.className = 'file-told'
  line.setAttribute('role', 'status')
  line.textContent = words
  document.body.append(line)
  setTimeout(() => line.remove(), lineMs)
}
