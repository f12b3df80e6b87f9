/** What a language must say: the keys of the English table, no more and no fewer. */
export type Words<English> = Readonly<Record<keyof English, string>>
