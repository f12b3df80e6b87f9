import { useState } from 'preact/hooks'
import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import { duplicateTitles, storageName } from '../../parts/figures/duplicate-titles.view'
import type { OwnLevel } from '../services'

interface OwnShelfProps {
  own: readonly OwnLevel[]
  onOpen: (level: OwnLevel) => void
  /** Makes a copy under a title. */
  onCopy: (level: OwnLevel, title: string) => void
  onRemove: (key: string) => void
}

/** The levels saved on this machine. */
export function OwnLevels({ own, onOpen, onCopy, onRemove }: OwnShelfProps) {
  const [asked, setAsked] = useState<string | null>(null)
  const shared = duplicateTitles(own.map(({ title }) => title))
  return (
    <section>
      <h2>{say('workshop.own')}</h2>
      {own.length === 0 && <p>{say('workshop.noOwn')}</p>}
      <ul class="shelf-list">
        {own.map((level) => {
          const { key, faults, cameBy } = level
          const title = shared.has(level.title)
            ? say('title.namesake', { title: level.title, name: storageName(key) })
            : level.title
          return (
            <li key={key}>
              <p>
                <b>{title}</b> {cameBy && <span class="caption">{say(`title.cameBy.${cameBy}`)}</span>}{' '}
                {faults.length > 0 && <span class="bad">{say('workshop.faulty', { count: faults.length })}</span>}
              </p>
              <p class="shelf-acts">
                <Button
                  kind="primary"
                  label={say('workshop.open')}
                  aria-label={say('workshop.openThis', { title })}
                  onClick={() => onOpen(level)}
                />
                <Button
                  label={say('workshop.copyIt')}
                  aria-label={say('workshop.copy', { title })}
                  onClick={() => onCopy(level, say('workshop.copyTitle', { title: level.title }))}
                />
                <Button
                  kind={asked === key ? 'seal' : 'quiet'}
                  label={say(asked === key ? 'workshop.removeIt' : 'workshop.removeAsk')}
                  aria-label={say(asked === key ? 'workshop.removeForGood' : 'workshop.remove', { title })}
                  onClick={() => (asked === key ? onRemove(key) : setAsked(key))}
                />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
