// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'

describe('parseHtml', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it('gives an inert document', async () => {
    const { parseHtml } = await import('@/utils/parse-html')
    const page = parseHtml(
      '<title>a</title><img src="x" onerror="window.ran = true"><script>window.ran = true</script>'
    )
    expect(page.title).toBe('a')
    expect(page.defaultView).toBeNull()
    expect(page.querySelector('img')?.getAttribute('src')).toBe('x')
    expect('ran' in window).toBe(false)
  })

  it('makes one policy, and only when it is first needed', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createHTML(html: string): string }) => rules)
    vi.stubGlobal('trustedTypes', { createPolicy })
    const { parseHtml } = await import('@/utils/parse-html')
    expect(createPolicy).not.toHaveBeenCalled()
    parseHtml('<p>a</p>')
    parseHtml('<p>b</p>')
    expect(createPolicy).toHaveBeenCalledTimes(1)
    expect(createPolicy.mock.calls[0]?.[0]).toBe('bening-parse')
  })
})
