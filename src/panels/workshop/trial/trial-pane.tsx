import { useRef, useState } from 'preact/hooks'
import { languageNameWithCode } from '../../../text/languages'
import { displayNameOf, say } from '../../app/translator'
import { Button } from '../../parts/button'
import { Select } from '../../parts/inputs/labelled-select'
import type { LevelEditorSession } from '../editor-session'
import { eventIdsInOwnLevelFile } from './forced-event.view'
import { useTrialGame } from './trial-game'

/** The running level: each valid change is loaded into the running game. */
export function TrialPane({ bench }: { bench: LevelEditorSession }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [seed, setSeed] = useState('heron-41')
  const [week, setWeek] = useState(1)
  const [wished, setWished] = useState('')
  const level = bench.validLevel.value
  const languages = Object.keys(level?.texts ?? {})
  const language = languages.includes(wished) ? wished : null
  const game = useTrialGame({ bench, frame, seed, language })
  if (!level) return <p class="bench-empty">{say('workshop.waitingForSound')}</p>
  return (
    <div class="trial">
      <form
        class="trial-bar"
        onSubmit={(input) => {
          input.preventDefault()
          game.begin({ seed, week: week - 1 })
        }}
      >
        <label>
          {say('workshop.seed')}
          <input value={seed} maxLength={60} onInput={(input) => setSeed(input.currentTarget.value)} />
        </label>
        <label>
          {say('workshop.week')}
          <input
            type="number"
            min={1}
            max={level.scenario.weeks}
            value={week}
            onInput={(input) => setWeek(Math.max(1, Math.round(input.currentTarget.valueAsNumber) || 1))}
          />
        </label>
        <Button type="submit" label={say('workshop.restart')} />
        <Button
          kind="primary"
          label={say('workshop.playHere')}
          aria-disabled={game.hasForcedEvent}
          title={say(game.hasForcedEvent ? 'workshop.arranged' : 'workshop.playHereNote')}
          onClick={game.playOn}
        />
      </form>
      <div class="trial-bar">
        <HappenNow events={eventIdsInOwnLevelFile(bench.files.value, level)} onHappen={game.forceEvent} />
        {languages.length > 1 && (
          <label>
            {say('workshop.readIn')}
            <Select
              value={language ?? ''}
              options={[
                { id: '', label: say('workshop.ownLanguage') },
                ...languages.map((id) => ({ id, label: languageNameWithCode(id) })),
              ]}
              onChange={setWished}
            />
          </label>
        )}
      </div>
      <p role="status" class="trial-told">
        {game.report}
      </p>
      <iframe
        key={bench.storageKey.value}
        ref={frame}
        class="trial-frame"
        title={say('workshop.frame')}
        src={bench.outside.trialAddress}
      />
    </div>
  )
}

/** Forces one of the level's own events; nothing where it has none. */
function HappenNow({ events, onHappen }: { events: readonly string[]; onHappen: (event: string) => void }) {
  const [chosen, setChosen] = useState('')
  const event = events.includes(chosen) ? chosen : events.at(-1)
  if (event === undefined) return null
  return (
    <>
      <label>
        {say('workshop.happen')}
        <Select
          value={event}
          options={events.map((id) => ({ id, label: displayNameOf('event', id) }))}
          onChange={setChosen}
        />
      </label>
      <Button label={say('workshop.happenNow')} onClick={() => onHappen(event)} />
    </>
  )
}
