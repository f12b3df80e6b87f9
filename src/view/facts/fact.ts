export { fact, typedFacts } from '../../sim/state/facts'
