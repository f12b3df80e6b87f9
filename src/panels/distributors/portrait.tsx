import { portraitOf } from '../parts/figures/portrait'

/** A decorative portrait; the name stands beside it and the face says nothing of the temper. */
export function Portrait({ portrait }: { portrait: string }) {
  return <img class="portrait" src={portraitOf(portrait)} alt="" width={160} height={180} />
}
