import { say } from '../app/translator'
import { Button } from '../parts/button'

interface CrashPaperProps {
  what: string
  /** Exports the save file; absent where no game is open. */
  onExport: (() => void) | null
}

/** The error screen: what happened, the save file, and a restart. */
export function CrashScreen({ what, onExport }: CrashPaperProps) {
  return (
    <div class="crash" data-theme="paper">
      <main class="slip">
        <h1>{say('crash.title')}</h1>
        <p role="alert">{say('crash.about')}</p>
        <pre>{what}</pre>
        <p class="row">
          {onExport && <Button kind="primary" label={say('crash.save')} onClick={onExport} />}
          <Button label={say('crash.reload')} onClick={() => window.location.reload()} />
        </p>
      </main>
    </div>
  )
}
