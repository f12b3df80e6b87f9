/** What the title says of each level in a language, by folder; vite.config.ts gathers it. */
declare module 'virtual:level-cards/*' {
  export const cards: Readonly<Record<string, { title: string; intro: string; span: string }>>
}
