import type { AppError } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'

/** An error that leaves the rest intact: a damaged save, an invalid level, a refused storage. */
export function ErrorDialog({ trouble, onClose }: { trouble: AppError; onClose: () => void }) {
  return (
    <ModalDialog title={say('trouble.title')} onClose={onClose}>
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
        <Button kind="primary" label={say('shell.close')} onClick={onClose} />
      </footer>
    </ModalDialog>
  )
}
