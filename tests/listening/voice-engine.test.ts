// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserVoices } from '@/utils/listening/voice-engine'

const voice = { id: 'suara', name: 'Suara', lang: 'id-ID', isLocal: true, isDefault: true }

class Utterance extends EventTarget {
  voice: unknown = null
  lang = ''
  rate = 1
  onstart: (() => void) | null = null
  onend: (() => void) | null = null
  onerror: ((event: { error: string }) => void) | null = null
  constructor(readonly text: string) {
    super()
  }
}

/** Speaks nothing: what is said of an utterance is up to the test. */
function silentSynthesis() {
  const spoken: Utterance[] = []
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [{ voiceURI: 'suara', name: 'Suara', lang: 'id_ID', localService: true, default: true }],
    speak: (utterance: Utterance) => spoken.push(utterance),
    cancel: vi.fn(),
    resume: vi.fn()
  })
  return { spoken, synthesis }
}

function begin(text = 'Satu kalimat.', signal = new AbortController().signal) {
  const { spoken, synthesis } = silentSynthesis()
  const engine = browserVoices(synthesis as unknown as SpeechSynthesis)
  const outcome = vi.fn()
  void engine.say(text, { voice, rate: 2, signal }).then(outcome)
  vi.advanceTimersByTime(100)
  return { spoken, synthesis, engine, outcome }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('speaks with the voice and at the pace that are asked for, and tells when all is said', async () => {
  const { spoken, synthesis, engine, outcome } = begin()
  expect(engine.voices()).toEqual([voice])
  expect(spoken[0]).toMatchObject({ text: 'Satu kalimat.', voice: { voiceURI: 'suara' }, rate: 2 })
  spoken[0]?.onstart?.()
  spoken[0]?.onend?.()
  await vi.runAllTimersAsync()
  expect(outcome).toHaveBeenCalledExactlyOnceWith('said')
  expect(synthesis.cancel).not.toHaveBeenCalled()
})

test('a voice that never begins has failed, and is silenced', async () => {
  const { synthesis, outcome } = begin()
  await vi.advanceTimersByTimeAsync(4000)
  expect(outcome).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2000)
  expect(outcome).toHaveBeenCalledExactlyOnceWith('failed')
  expect(synthesis.cancel).toHaveBeenCalled()
})

test('a voice that never ends has failed; the longer the text, the longer it may take', async () => {
  const { spoken, outcome } = begin('a'.repeat(100))
  spoken[0]?.onstart?.()
  await vi.advanceTimersByTimeAsync(12_000)
  expect(outcome).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1000)
  expect(outcome).toHaveBeenCalledExactlyOnceWith('failed')
})

test.each([
  ['not-allowed', 'refused'],
  ['synthesis-failed', 'failed']
])('an error “%s” means %s', async (error, meaning) => {
  const { spoken, outcome } = begin()
  spoken[0]?.onerror?.({ error })
  await vi.runAllTimersAsync()
  expect(outcome).toHaveBeenCalledExactlyOnceWith(meaning)
})

test('what is aborted is silent at once, and never begins where it had not', async () => {
  const task = new AbortController()
  const { synthesis, outcome } = begin('Satu kalimat.', task.signal)
  task.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect(outcome).toHaveBeenCalledOnce()
  expect(synthesis.cancel).toHaveBeenCalledOnce()
  const late = begin('Satu kalimat.', AbortSignal.abort())
  await vi.runAllTimersAsync()
  expect(late.spoken).toEqual([])
})
