// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { asTree, pageCases, readCase, readExpectation, toExpectation, writeExpectation } from './page-cases'

/** `npm run new-fixture -- NAME` and `UPDATE=1 vitest` write what is found; read it before you keep it. */
const isUpdate = process.env.UPDATE === '1'

describe.each(pageCases)('tests/pages/$name', page => {
  it('gives what is expected', () => {
    const found = toExpectation(readCase(page))
    if (isUpdate) writeExpectation(page.name, found)
    const expected = readExpectation(page.name)
    expect(expected, `no expected.json: write it with UPDATE=1, then read it`).not.toBeNull()
    expect(found.facts).toEqual(expected?.facts)
    expect(found.html && asTree(found.html)).toBe(expected?.html && asTree(expected.html))
  })
})
