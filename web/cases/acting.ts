import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import { refreshCases } from '#web/cases/queries.ts'
import { call } from '#web/core/call.ts'

type After<Out> = { onDone?: (answer: Out) => void; onRefused?: (failure: unknown) => void }

/**
 * Something done to a case. However often it is pressed it is asked once at a time, and whatever the answer is, the page then
 * shows what is so: a refusal often means that somebody else was quicker.
 */
export function useAct<In extends object, Out>(endpoint: Endpoint<In, Out>, caseId: string, { onDone, onRefused }: After<Out> = {}) {
  // Two presses may come before the page is drawn anew: the mutation's own state would be too late.
  const running = useRef(false)
  const { mutate, ...rest } = useMutation({
    mutationFn: (input: In) => call(endpoint, input),
    // Without a connection one is told so at once; the words stay, and to ask again is harmless (core/call.ts).
    networkMode: 'always',
    onSuccess: async (answer) => {
      await refreshCases(new Set([caseId]))
      onDone?.(answer)
    },
    onError: (failure) => {
      refreshCases(new Set([caseId]))
      onRefused?.(failure)
    },
    onSettled: () => {
      running.current = false
    },
  })
  const act = (input: In) => {
    if (running.current) return
    running.current = true
    mutate(input)
  }
  return { act, busy: rest.isPending, failure: rest.error, reset: rest.reset }
}
