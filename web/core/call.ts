import type { Endpoint } from '#contract/endpoint.ts'
import { BugBody, RefusalBody, refusalFacts } from '#contract/refusals.ts'
import { BugError, OfflineError, type Refusal, RefusalError } from '#web/core/failures.ts'
import { requestOf } from '#web/core/request.ts'

/**
 * Asks the server for one endpoint of the contract and answers with its parsed output.
 * Throws RefusalError for an expected no, BugError for a fault of ours, OfflineError when no answer came.
 */
export async function call<In extends object, Out>(
  endpoint: Endpoint<In, Out>,
  input: In,
  { signal, keepalive = false }: { signal?: AbortSignal /** It is sent although the page goes away. */; keepalive?: boolean } = {},
): Promise<Out> {
  const { url, body } = requestOf(endpoint, input)
  const question = `${endpoint.method} ${url} ${body ?? ''}`
  const headers = new Headers({ accept: 'application/json' })
  if (endpoint.method === 'POST') {
    headers.set('content-type', 'application/json')
    if (!endpoint.withoutKey) headers.set('idempotency-key', keyOf(question))
  }
  const response = await ask(url, {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    keepalive,
    ...(body !== null && { body }),
    ...(signal && { signal }),
  })
  const answer = await bodyOf(response)
  const failure = response.ok ? null : failureOf(response.status, answer)
  // An answer settles the question; a fault of ours, and "still running", leave open whether it happened.
  const settled = response.status < 500 && !(failure instanceof RefusalError && failure.code === 'still-running')
  if (settled) unanswered.delete(question)
  if (failure) throw failure
  return endpoint.output.parse(answer)
}

// One key for one question until it is answered: who presses "send" again after the network was away must not send twice.
const unanswered = new Map<string, string>()

function keyOf(question: string) {
  const key = unanswered.get(question) ?? crypto.randomUUID()
  unanswered.set(question, key)
  return key
}

async function ask(url: string, request: RequestInit) {
  try {
    return await fetch(url, request)
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw new OfflineError(cause)
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    // A balancer or a cut line may answer with something else: the status alone then decides.
    return null
  }
}

/** What an answer that is no success says. */
export function failureOf(status: number, answer: unknown) {
  const refused = RefusalBody.safeParse(answer)
  const known = refused.success && refusalOf(refused.data.refusal.code, refused.data.refusal.facts)
  if (refused.success && known) return new RefusalError(refused.data.refusal.kind, known, status)
  if ([502, 503, 504].includes(status)) return new OfflineError(status)
  const bug = BugBody.safeParse(answer)
  return new BugError(bug.success ? bug.data.bug.reference : String(status), status)
}

/** Code and facts as the contract pairs them; null for a code that this page does not know (a newer server). */
function refusalOf(code: string, facts: unknown): Refusal | null {
  for (const [known, schema] of Object.entries(refusalFacts)) {
    if (known !== code) continue
    const parsed = schema.safeParse(facts)
    if (!parsed.success) return null
    const pair: unknown = { code, facts: parsed.data }
    return isRefusal(pair) ? pair : null
  }
  return null
}

function isRefusal(pair: unknown): pair is Refusal {
  return typeof pair === 'object' && pair !== null && 'code' in pair && 'facts' in pair
}
