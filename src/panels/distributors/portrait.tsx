import { portraitOf } from '../parts/figures/portrait'

/** A drawn face; the name stands beside it. It says nothing of a temper. */
export function Portrait({ portrait }: { portrait: string }) {
  return <img class="portrait" src={portraitOf(portrait)} alt="" width={160} height={180} />
}
