/** The four dials, always in this order. */
export { dialIds } from '../sim/dial-ids'
