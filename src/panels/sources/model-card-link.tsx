import { say } from '../app/translator'

/** The paper on what the national model rests on and how well it does, as a page beside the game, in English. */
export function ModelCardLink() {
  return (
    <a href="model-card.html" target="_blank" rel="noreferrer" hreflang="en">
      {say('works.sources.modelCard')}
    </a>
  )
}
