import { useDocumentKeys } from './document-keys'

/** A key of the whole view: heard wherever the focus is, but where one types or a dialog stands over it. */
export function usePageKey(key: string, onKey: () => void): void {
  useDocumentKeys(event => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return
    const busy =
      'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable], dialog'
    if (event.target instanceof Element && event.target.closest(busy)) return
    event.preventDefault()
    onKey()
  })
}
