import curtain from '../../../assets/art/engraving-curtain.svg'
import ship from '../../../assets/art/engraving-ship.svg'

/** The front page's picture: cargo for the coast, and, when a rule falls, the curtain. */
export function Engraving({ isCurtainDown }: { isCurtainDown: boolean }) {
  return (
    <span class="engraving">
      <img src={ship} alt="" width={548} height={234} />
      {isCurtainDown && <img class="curtain" src={curtain} alt="" width={160} height={234} />}
    </span>
  )
}
