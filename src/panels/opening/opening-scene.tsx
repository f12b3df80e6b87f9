import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fact } from '../../view/facts/fact'
import type { AppServices } from '../app/services'
import { displayNameOf, hasText, say, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { FrontPageIllustration } from '../news/front-page-illustration'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { Disclosure } from '../parts/disclosure'
import { MoveButton } from '../parts/moves/move-button'
import { openingOffers, openingTextKeys } from './opening.view'

interface OpeningSceneProps {
  settings: AppServices['settings']
  /** Opens the desk without a mandate. */
  onLater: () => void
}

/** The first paper of a level: a letter, and its mandates side by side. The desk stays shut until it is answered. */
export function OpeningScene({ settings, onLater }: OpeningSceneProps) {
  const { scenario } = currentLevelSignal.value
  const keys = openingTextKeys(scenario)
  const wasRead = useReadOnce(settings, keys.letter)
  const offers = openingOffers(gameStateSignal.value, scenario)
  return (
    <ModalDialog title={say('opening.title')} kind="opening" onClose={onLater}>
      <div class="opening-letter">
        <FrontPageIllustration plate="hall" />
        <FoldedIfRead wasRead={wasRead} summary={say('opening.readBefore')}>
          <p class="read">{translatedLevelText(keys.letter)}</p>
          {hasText(keys.from) && <p class="opening-from">{translatedLevelText(keys.from)}</p>}
        </FoldedIfRead>
      </div>
      <ul class="opening-offers">
        {offers.map(({ mandate, winLine, setupUsd }) => (
          <li key={mandate}>
            <h3>{displayNameOf('mandate', mandate)}</h3>
            {hasText(keys.offer(mandate)) && <p>{translatedLevelText(keys.offer(mandate))}</p>}
            <p class="opening-figures">
              {say('opening.figures', { winPoints: fact('points', winLine), setupUsd: fact('usd', setupUsd) })}
            </p>
            <MoveButton
              primary
              move={{ type: 'chooseMandate', mandate }}
              label={say('opening.choose')}
              name={say('works.mandate.choose', { mandate: fact('mandate', mandate) })}
            />
            <Disclosure summary={say('opening.more')}>
              {() => (
                <>
                  <p>{translatedLevelText(`mandate.${mandate}.about`)}</p>
                  <p>
                    <b>{say('works.mandate.risks')}</b> {translatedLevelText(`mandate.${mandate}.risks`)}
                  </p>
                </>
              )}
            </Disclosure>
          </li>
        ))}
      </ul>
      <footer class="paper-foot">
        <Button label={say('opening.later')} onClick={onLater} />
        <span class="caption">
          {say('opening.until', {
            untilWeek: fact('week', Math.max(...offers.map(({ chooseUntilWeek }) => chooseUntilWeek))),
          })}
        </span>
      </footer>
    </ModalDialog>
  )
}

/** Whether a text was read in an earlier game; remembers it when it leaves the screen. */
function useReadOnce(settings: AppServices['settings'], text: string): boolean {
  const [wasRead] = useState(() => settings.peek().readTexts.includes(text))
  useEffect(
    () => () => {
      const now = settings.peek()
      if (!now.readTexts.includes(text)) settings.value = { ...now, readTexts: [...now.readTexts, text] }
    },
    [],
  )
  return wasRead
}

function FoldedIfRead({
  wasRead,
  summary,
  children,
}: {
  wasRead: boolean
  summary: string
  children: ComponentChildren
}) {
  if (!wasRead) return <div>{children}</div>
  return <Disclosure summary={summary}>{() => children}</Disclosure>
}
