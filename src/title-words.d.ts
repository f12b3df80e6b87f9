/** What the title says of each level in a language, by folder; vite.config.ts gathers it. */
declare module 'virtual:title/cards/*' {
  export const cards: Readonly<Record<string, import('./view/title/title-view').LevelCardTexts>>
}

/** What a title tells that nobody touches, scene by scene in a language; vite.config.ts gathers it. */
declare module 'virtual:title/scenes/*' {
  export const scenes: readonly import('./view/title/title-scenes').TitleScene[]
}
