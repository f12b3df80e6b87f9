/** The four dials, always in this order. */
export { dialIds } from '../sim/state/ids'
