/** What the title says of each level in a language, by folder; vite.config.ts gathers it. */
declare module 'virtual:title/cards/*' {
  export const cards: Readonly<Record<string, { title: string; intro: string; span: string }>>
}

/** What a title tells that nobody touches, scene by scene in a language; vite.config.ts gathers it. */
declare module 'virtual:title/scenes/*' {
  export const scenes: readonly {
    kind: 'rule' | 'price' | 'hall'
    lit: Readonly<Record<'us' | 'permitted' | 'rented' | 'domestic', number>>
    day: string
    headline: string
    deck: string
    source: string
  }[]
}
