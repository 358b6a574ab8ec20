import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { leanReadability } from './scripts/lean-readability.ts'

/**
 * `unit`: in Node; a file that needs a DOM names its own (`// @vitest-environment happy-dom`, or `jsdom` where
 * Readability or DOMPurify is at work). `e2e`: the built extension in real browsers, one file at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), leanReadability()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/fake-storage.ts'],
          environment: 'node',
          testTimeout: 20_000
        }
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      }
    ]
  }
})
