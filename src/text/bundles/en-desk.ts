import dealAnalysis from '../en/deal-analysis.json' with { type: 'json' }
import debrief from '../en/debrief.json' with { type: 'json' }
import goal from '../en/goal.json' with { type: 'json' }
import hallAndMap from '../en/hall-and-map.json' with { type: 'json' }
import input from '../en/input.json' with { type: 'json' }
import moments from '../en/moments.json' with { type: 'json' }
import opening from '../en/opening.json' with { type: 'json' }
import rail from '../en/rail.json' with { type: 'json' }
import rules from '../en/rules.json' with { type: 'json' }
import soundCaptions from '../en/sound-captions.json' with { type: 'json' }
import talkAnswers from '../en/talk-answers.json' with { type: 'json' }
import talkLines from '../en/talk-lines.json' with { type: 'json' }
import talkMoves from '../en/talk-moves.json' with { type: 'json' }
import talkNews from '../en/talk-news.json' with { type: 'json' }
import talkNotes from '../en/talk-notes.json' with { type: 'json' }

/** English texts that are loaded with the desk: talks, sounds in words, the hall, the rules, and the end of a game. */
export const englishTextsLoadedWithDesk = {
  ...talkMoves,
  ...talkNotes,
  ...talkNews,
  ...talkLines,
  ...talkAnswers,
  ...dealAnalysis,
  ...soundCaptions,
  ...debrief,
  ...goal,
  ...input,
  ...hallAndMap,
  ...moments,
  ...opening,
  ...rail,
  ...rules,
}
