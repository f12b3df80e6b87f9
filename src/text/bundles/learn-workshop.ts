import workshop from '../en/workshop.json' with { type: 'json' }
import { learn } from '../say'

// The workshop imports this file for its English texts.
learn(workshop)
