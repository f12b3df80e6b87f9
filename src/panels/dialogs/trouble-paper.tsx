import type { Trouble } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { Dialog } from '../parts/dialog'

/** An error that leaves the rest intact: a damaged save, an invalid level, a refused storage. */
export function TroublePaper({ trouble, onClose }: { trouble: Trouble; onClose: () => void }) {
  return (
    <Dialog title={say('trouble.title')} onClose={onClose}>
      <p>{sayDynamic(trouble.code, trouble.facts)}</p>
      {trouble.faults.length > 0 && (
        <ol class="faults">
          {trouble.faults.map((fault) => (
            <li key={fault}>
              <code>{fault}</code>
            </li>
          ))}
        </ol>
      )}
      <footer class="paper-foot">
        <button type="button" class="btn primary" onClick={onClose}>
          {say('shell.close')}
        </button>
      </footer>
    </Dialog>
  )
}
