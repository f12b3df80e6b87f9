export { addKindsToFacts, fact } from '../../sim/state/facts'
