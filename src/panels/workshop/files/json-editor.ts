import { autocompletion, type Completion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, type StateEffect } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Diagnostic as LevelDiagnostic } from '../level-set.view'
import type { JsonCompletions, JsonFieldExplanation } from './schema-completions.view'

/** A position in a text, from 1, in UTF-16 units. */
interface Spot {
  line: number
  column: number
}

interface EditorOptions {
  place: HTMLElement
  /** Id of the element that explains how to leave the editor by keyboard. */
  describedBy: string
  onWrite: (file: string, text: string) => void
  propose: (file: string, text: string, offset: number) => JsonCompletions | null
  explain: (file: string, text: string, offset: number) => JsonFieldExplanation | null
}

export type JsonEditorHandle = ReturnType<typeof openJsonEditor>

/** Opens a JSON editor in an element. */
export function openJsonEditor({ place, describedBy, onWrite, propose, explain }: EditorOptions) {
  let open = ''
  /** The state and scroll position of each file that is not shown. */
  const left = new Map<string, { state: EditorState; scroll: StateEffect<unknown> }>()
  const view = new EditorView({ parent: place })

  const extensionsFor = (file: string, label: string): Extension => [
    look,
    EditorView.lineWrapping,
    lineNumbers(),
    foldGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    bracketMatching(),
    json(),
    indentUnit.of('  '),
    syntaxHighlighting(inks),
    lintGutter(),
    autocompletion({
      override: [
        ({ state, pos, explicit }) => completionsOf(propose(file, state.doc.toString(), pos), explicit ? null : pos),
      ],
    }),
    hoverTooltip(({ state }, pos) => tooltipOf(explain(file, state.doc.toString(), pos))),
    keymap.of([...completionKeymap, ...lintKeymap, ...searchKeymap, ...foldKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, spellcheck: 'false' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onWrite(file, update.state.doc.toString())
    }),
  ]

  return {
    /** Shows a file; each keeps its own cursor and undo history. */
    showFile(file: string, text: string, label: string): void {
      if (open === file && view.state.doc.toString() === text) return
      if (open !== file) {
        if (open !== '') left.set(open, { state: view.state, scroll: view.scrollSnapshot() })
        open = file
        const before = left.get(file)
        view.setState(before?.state ?? EditorState.create({ doc: text, extensions: extensionsFor(file, label) }))
        view.dispatch({ effects: before?.scroll ?? EditorView.scrollIntoView(0, { y: 'start' }) })
      }
      const change = smallestChange(view.state.doc.toString(), text)
      if (change)
        view.dispatch({ changes: change, effects: EditorView.scrollIntoView(change.from, { y: 'start', yMargin: 40 }) })
    },
    setDiagnostics(faults: readonly LevelDiagnostic[]): void {
      view.dispatch(
        setDiagnostics(
          view.state,
          faults.map((fault) => diagnosticOf(fault, view.state)),
        ),
      )
    },
    goTo(spot: Spot): void {
      const at = offsetOf(spot, view.state)
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}

function offsetOf({ line, column }: Spot, { doc }: EditorState): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines))
  return Math.min(from + column - 1, to)
}

function diagnosticOf(fault: LevelDiagnostic, state: EditorState): Diagnostic {
  const from = offsetOf(fault, state)
  const message = fault.suggestion === '' ? fault.message : `${fault.message} (${fault.suggestion})`
  return { from, to: Math.min(from + (fault.length ?? 1), state.doc.length), severity: 'error', message }
}

/** Without a request, at `typedAt`, only a begun word is completed. */
function completionsOf(proposals: JsonCompletions | null, typedAt: number | null) {
  if (!proposals || proposals.options.length === 0 || proposals.from === typedAt) return null
  const options = proposals.options.map(
    ({ label, insert, about }): Completion => ({ label, apply: insert, ...(about === '' ? {} : { info: about }) }),
  )
  return { from: proposals.from, options, filter: true }
}

function tooltipOf(found: JsonFieldExplanation | null) {
  if (!found) return null
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create() {
      const dom = document.createElement('div')
      dom.className = 'editor-hover'
      dom.textContent = found.words
      return { dom }
    },
  }
}

/** The difference between two texts without their common start and end. */
function smallestChange(was: string, is: string): { from: number; to: number; insert: string } | null {
  if (was === is) return null
  let from = 0
  while (from < was.length && was[from] === is[from]) from += 1
  let end = 0
  const most = Math.min(was.length, is.length) - from
  while (end < most && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1
  return { from, to: was.length - end, insert: is.slice(from, is.length - end) }
}

const inks = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--text)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.number, color: 'var(--money)' },
  { tag: [tags.bool, tags.null], color: 'var(--dial-independence)' },
  { tag: [tags.separator, tags.brace, tags.squareBracket], color: 'var(--text-2)' },
  { tag: tags.comment, color: 'var(--text-3)', fontStyle: 'italic' },
])

/** Fields and buttons of the search panel. */
const control = {
  minHeight: 'max(34px, var(--target))',
  color: 'var(--text)',
  backgroundColor: 'var(--surface-raised)',
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--radius-control)',
}

const look = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: 'var(--size-small)',
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--text)',
  },
  '&.cm-focused': { outline: 'var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-sunk)',
    color: 'var(--text-2)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--text) 5%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--focus-colour) 30%, transparent)',
  },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--brass-500) 35%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--good) 25%, transparent)' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--line-strong)' },
  '.cm-tooltip-autocomplete > ul > li': { minHeight: '24px', lineHeight: '24px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--primary)',
    color: 'var(--on-primary)',
  },
  '.cm-panels': { backgroundColor: 'var(--surface-sunk)', color: 'var(--text)', borderColor: 'var(--line-strong)' },
  '.cm-lint-marker-error': { content: '""', borderRadius: '50%', backgroundColor: 'var(--seal)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--seal)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '8px 44px 8px 12px',
    fontFamily: 'var(--font-sans)',
    fontSize: 'var(--size-small)',
  },
  '.cm-panel.cm-search :is(input, button, label)': {
    margin: '0',
    font: '400 var(--size-small) / 1.3 var(--font-sans)',
  },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: 'var(--target)' },
  '.cm-panel.cm-search input[type="checkbox"]': { width: '24px', height: '24px' },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search .cm-textfield': {
    ...control,
    flex: '1 1 10rem',
    padding: '4px 8px',
  },
  '.cm-panel.cm-search .cm-textfield::placeholder': { color: 'var(--text-2)', opacity: '1' },
  '.cm-panel.cm-search .cm-button': {
    ...control,
    padding: '4px 10px',
    backgroundImage: 'none',
  },
  '.cm-panel.cm-search button[name="close"]': {
    top: '8px',
    right: '8px',
    width: '32px',
    height: '32px',
    color: 'var(--text)',
    fontSize: '20px',
  },
})
