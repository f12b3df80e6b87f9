import { say } from '../app/translator'

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
          {onExport && (
            <button type="button" class="btn primary" onClick={onExport}>
              {say('crash.save')}
            </button>
          )}
          <button type="button" class="btn" onClick={() => window.location.reload()}>
            {say('crash.reload')}
          </button>
        </p>
      </main>
    </div>
  )
}
