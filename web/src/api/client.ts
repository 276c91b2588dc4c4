import createClient from 'openapi-fetch';
import { token, expired } from '../signin/session';
import { Lost, type Problem, Refused } from './problem';
import type { components, paths } from './schema';
import { online } from './online';

/** The shapes that openapi.yaml names: `Of<'Question'>`. */
export type Of<Name extends keyof components['schemas']> = components['schemas'][Name];

/** How often what can be repeated is sent again. */
const TRIES = 4;
const PAUSE = 600;
const LONGEST_PAUSE = 10;

/** The API, typed after openapi.yaml: `answer(api.GET('/me/notices', { params: … }))`. */
export const api = createClient<paths>({ baseUrl: '/api', fetch: send });

/** A key by which the API knows a request again: give the same one when you send the same thing once more. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}

type Answered<T> = { data?: T | undefined; error?: unknown; response: Response };

/** What was asked for, or an error that `why` puts in words: {@link Refused} or {@link Lost}. */
export async function answer<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  if (response.status === 401) expired();
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  throw new Refused(response.status, isProblem(error) ? error : undefined, Number.isNaN(seconds) ? undefined : seconds);
}

/** A file that the API itself answers with, such as a list or a page to print. */
export async function file(path: string): Promise<Blob> {
  const response = await send(new Request(`/api${path}`));
  if (response.ok) return response.blob();
  const error: unknown = await response.json().catch(() => undefined);
  return answer<Blob>(Promise.resolve({ error, response }));
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** Sends with a token, and again what can be sent again: a lost connection or a busy server costs nothing twice. */
async function send(request: Request): Promise<Response> {
  const repeatable = request.method !== 'POST' || request.headers.has('Idempotency-Key');
  request.headers.set('Authorization', `Bearer ${await token()}`);
  for (let tried = 1; ; tried++) {
    try {
      const response = await fetch(request.clone());
      online.value = true;
      const again = Number(response.headers.get('retry-after') ?? NaN);
      // Busy, and it says when to come back: nothing has been done.
      if (response.status !== 503 || Number.isNaN(again) || tried === TRIES) return response;
      await pause(1000 * Math.min(again, LONGEST_PAUSE));
    } catch (error) {
      if (request.signal.aborted) throw error;
      if (!repeatable || tried === TRIES || !navigator.onLine) {
        online.value = false;
        throw new Lost();
      }
      await pause(PAUSE * 2 ** tried);
    }
  }
}

/** With some chance in it, so that a whole school does not come back at the same moment. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds * (0.5 + Math.random())));
}
