import { type NewsKind, newsKinds } from '../../sim/state/news-kinds'

type NewsSound = NonNullable<(typeof newsKinds)[NewsKind]['sound']>

/** The sounds of the kinds of news that have one, by `news.<kind>`. */
export const soundByPrefixedNewsKind: Readonly<Record<string, NewsSound>> = Object.fromEntries(
  Object.entries(newsKinds).flatMap(([kind, { sound }]) => (sound === null ? [] : [[`news.${kind}`, sound] as const])),
)
