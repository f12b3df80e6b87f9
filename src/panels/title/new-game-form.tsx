import { useState } from 'preact/hooks'
import type { RecordedSessionMinutes } from '../../session/record'
import { type DifficultyId, dialIds, difficultyIds } from '../../view/dial-ids'
import type { NewGameRequest } from '../app/services'
import { say, sayDynamic } from '../app/translator'
import { Button } from '../parts/button'
import { RadioGroup } from '../parts/inputs/radio-group'

const birds = 'heron crane kestrel plover swift wagtail bunting lark snipe teal rook dipper'.split(' ')

/** The form's defaults. */
const usual = { dial: 'capability', difficulty: 'easy', cut: '25' } as const

interface NewGameFormProps {
  level: string
  /** The seed of this day. */
  seedOfDay: string
  /** The seed that the form begins with; a new one where absent. */
  firstSeed?: string | undefined
  onStart: (wanted: NewGameRequest) => void
}

/** Asks for the chosen dial, historical or drawn rules, and the seed. */
export function NewGameForm({ level, seedOfDay, firstSeed, onStart }: NewGameFormProps) {
  const [seed, setSeed] = useState(() => firstSeed ?? newSeed())
  const [dial, setDial] = useState<string>(usual.dial)
  const [difficulty, setDifficulty] = useState<DifficultyId>(usual.difficulty)
  const [cut, setCut] = useState<'60' | '25' | '12'>(usual.cut)
  const [asItHappened, setAsItHappened] = useState<'drawn' | 'history'>('drawn')
  const start = (input: Event) => {
    input.preventDefault()
    onStart({
      level,
      seed: seed.trim() || newSeed(),
      dial,
      difficulty,
      lessonMinutes: Number(cut) as RecordedSessionMinutes,
      asItHappened: asItHappened === 'history',
    })
  }
  return (
    <form class="new-game" onSubmit={start}>
      <RadioGroup
        legend={say('new.dial')}
        value={dial}
        onChange={setDial}
        options={dialIds.map((id) => ({
          id: id as string,
          label: sayDynamic(`dial.${id}`),
          note: sayDynamic(`dial.${id}.about`),
        }))}
      />
      <p class="caption">
        {say('new.dialNote')} {say('dial.shortNote')}
      </p>
      <RadioGroup
        legend={say('new.difficulty')}
        value={difficulty}
        onChange={setDifficulty}
        options={difficultyIds.map((id) => ({
          id,
          label: say(`difficulty.${id}`),
          note: say(`difficulty.${id}.about`),
        }))}
      />
      <details class="new-more">
        <summary>
          {say('new.more', { minutes: say(`new.minutes.${cut}`), dates: say(`new.${asItHappened}`), seed })}
        </summary>
        <RadioGroup
          legend={say('new.minutes')}
          value={cut}
          onChange={setCut}
          options={(['60', '25', '12'] as const).map((id) => ({
            id,
            label: say(`new.minutes.${id}`),
            note: say(`new.minutes.${id}.note`),
          }))}
        />
        <RadioGroup
          legend={say('new.dates')}
          value={asItHappened}
          onChange={setAsItHappened}
          options={[
            { id: 'drawn', label: say('new.drawn'), note: say('new.drawnNote') },
            { id: 'history', label: say('new.history'), note: say('new.historyNote') },
          ]}
        />
        <label class="field">
          {say('new.seed')}
          <input type="text" maxLength={40} value={seed} onInput={(input) => setSeed(input.currentTarget.value)} />
          <small>{say('new.seedNote')}</small>
        </label>
        <p class="seed-of-day">
          <Button
            icon="clock"
            label={say('new.seedOfDay', { seed: seedOfDay })}
            aria-pressed={seed === seedOfDay}
            onClick={() => setSeed(seedOfDay)}
          />{' '}
          <small>{say('new.seedOfDayNote')}</small>
        </p>
      </details>
      <footer class="paper-foot">
        <Button type="submit" kind="seal" icon="play" size={20} label={say('new.start')} />
      </footer>
    </form>
  )
}

/** The game for an immediate start: its first week has passed, so its news is there. */
export function createDefaultNewGameRequest(level: string): NewGameRequest {
  return {
    level,
    seed: newSeed(),
    dial: usual.dial,
    difficulty: usual.difficulty,
    lessonMinutes: Number(usual.cut) as RecordedSessionMinutes,
    asItHappened: false,
    week: 1,
  }
}

/** A pronounceable seed: heron-41. */
export function newSeed(): string {
  const bird = birds[Math.floor(Math.random() * birds.length)] ?? 'heron'
  return `${bird}-${10 + Math.floor(Math.random() * 90)}`
}
