import { say } from '../app/translator'
import { Button } from '../parts/button'

/** The error screen: what happened, the save file (where a game is open), and a restart. */
export function CrashScreen({ what, onExport }: { what: string; onExport: (() => void) | null }) {
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
