/** Options in the page's address; null where absent or invalid. */
interface UrlOptions {
  level: string | null
  seed: string | null
  /** The week to open at. */
  week: number | null
  /** The display language, which takes precedence over the setting. */
  language: string | null
  /** `long` lengthens all texts, for layout tests. */
  text: 'long' | null
  motion: 'off' | 'on' | null
  theme: 'night' | 'day' | null
  /** Whether the page runs in the workshop's frame. */
  trial: 'yes' | null
}

/** Parses the query: `?level=02-tianshui&seed=abc&week=40&language=ko&text=long&motion=off&theme=day`. */
export function parseUrlOptions(search: string): UrlOptions {
  const asked = new URLSearchParams(search)
  return {
    level: word(asked.get('level'), /^[a-z0-9-]{1,40}$/),
    seed: word(asked.get('seed'), /^[\p{L}\p{N} ._-]{1,60}$/u),
    week: weekOf(asked.get('week')),
    language: word(asked.get('language'), /^[a-z]{2}(-[A-Za-z]{2,8})?$/),
    text: oneOf(asked.get('text'), ['long']),
    motion: oneOf(asked.get('motion'), ['off', 'on']),
    theme: oneOf(asked.get('theme'), ['night', 'day']),
    trial: oneOf(asked.get('trial'), ['yes']),
  }
}

function word(asked: string | null, pattern: RegExp): string | null {
  return asked !== null && pattern.test(asked) ? asked : null
}

function weekOf(asked: string | null): number | null {
  return asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) : null
}

function oneOf<T extends string>(asked: string | null, known: readonly T[]): T | null {
  return known.find((each) => each === asked) ?? null
}
