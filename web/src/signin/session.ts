import { empty } from '../store/browser';
import { signIn } from './config';
import { pathText, proof, textPath } from './pkce';

/** What the pool gave. In memory alone: nothing that could be stolen outlives the page. */
interface Tokens {
  access: string;
  renewal: string | undefined;
  until: number;
  since: number;
}

/** Kept in the tab while the pool's page is open, and gone when it sends people back. */
const VERIFIER = 'verifier';
const STATE = 'state';
/** Says to this tab that somebody was signed in, so that a reload signs in again without a question. */
const HERE = 'signed-in';
/** Renewed so long before the end. */
const MARGIN = 60_000;
/** A token that is refused sooner than this is not too old: another would be refused as well. */
const FRESH = 30_000;

let tokens: Tokens | undefined;
let renewing: Promise<Tokens> | undefined;

/** Tells every tab of the browser that somebody has signed out. */
const tabs = new BroadcastChannel('sign-out');
tabs.onmessage = () => {
  if (tokens !== undefined) location.replace(signIn.farewell);
};

/** Whether this tab was signed in before it was loaded anew. */
export function wasHere(): boolean {
  return sessionStorage.getItem(HERE) !== null;
}

/** Leaves for the pool's page; whoever has signed in there within the hour comes straight back to the same screen. */
export async function begin(path: string): Promise<never> {
  const { verifier, challenge } = await proof();
  const state = `${crypto.randomUUID()}.${pathText(path)}`;
  sessionStorage.setItem(VERIFIER, verifier);
  sessionStorage.setItem(STATE, state);
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: signIn.client,
    redirect_uri: signIn.callback,
    scope: 'openid',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  location.assign(`${signIn.address}/oauth2/authorize?${asked}`);
  return new Promise<never>(() => undefined);
}

/** Comes back from the pool's page: the path to go on at. */
export async function finish(query: URLSearchParams): Promise<string> {
  const state = query.get('state') ?? '';
  const path = textPath(state.split('.')[1] ?? '');
  const verifier = sessionStorage.getItem(VERIFIER);
  const mine = sessionStorage.getItem(STATE) === state;
  sessionStorage.removeItem(VERIFIER);
  sessionStorage.removeItem(STATE);
  const code = query.get('code');
  if (code === null) throw new SignInRefused(query.get('error_description') ?? '');
  // Somebody else's link, or a page that was opened twice: sign in anew rather than as whoever that was.
  if (!mine || verifier === null) return begin(path);
  tokens = await ask({
    grant_type: 'authorization_code',
    redirect_uri: signIn.callback,
    code,
    code_verifier: verifier,
  });
  sessionStorage.setItem(HERE, '1');
  return path;
}

/** The pool lets nobody in by this account, and says why. */
export class SignInRefused extends Error {}

/** A token that is good for a minute at least. */
export async function token(): Promise<string> {
  if (tokens === undefined) return begin(here());
  if (Date.now() < tokens.until - MARGIN) return tokens.access;
  renewing ??= renew(tokens).finally(() => (renewing = undefined));
  tokens = await renewing;
  return tokens.access;
}

/** The API takes the token no more: back to signing in, and then to the same screen. */
export function expired(): void {
  if (tokens !== undefined && Date.now() < tokens.since + FRESH) return;
  tokens = undefined;
  void begin(here());
}

function here(): string {
  return location.pathname + location.search;
}

async function renew(old: Tokens): Promise<Tokens> {
  try {
    return await ask({ grant_type: 'refresh_token', refresh_token: old.renewal ?? '' });
  } catch (error) {
    if (error instanceof SignInRefused) return begin(here());
    throw error;
  }
}

async function ask(form: Record<string, string>): Promise<Tokens> {
  const response = await fetch(`${signIn.address}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: signIn.client, ...form }),
  });
  const body = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new SignInRefused(String(body['error_description'] ?? body['error'] ?? ''));
  return {
    access: String(body['access_token']),
    renewal: typeof body['refresh_token'] === 'string' ? body['refresh_token'] : tokens?.renewal,
    since: Date.now(),
    until: Date.now() + Number(body['expires_in']) * 1000,
  };
}

/**
 * How somebody leaves: of their own will, or since they were away for long; then the browser keeps what waits to be sent
 * where it is its owner's phone.
 */
export type Leaving = 'asked' | 'away' | 'away on a phone';
const LEFT = 'left';

/** How whoever is signed out has left, said once. */
export function left(): Leaving {
  const how = sessionStorage.getItem(LEFT) as Leaving | null;
  sessionStorage.removeItem(LEFT);
  return how ?? 'asked';
}

/** Signs out here: at the pool, in every tab, and of what the browser kept. */
export async function signOut(leaving: Leaving = 'asked'): Promise<void> {
  const renewal = tokens?.renewal;
  tokens = undefined;
  tabs.postMessage('');
  sessionStorage.clear();
  if (leaving !== 'away on a phone') await empty();
  sessionStorage.setItem(LEFT, leaving);
  if (renewal !== undefined) await revoke(renewal);
  const asked = new URLSearchParams({ client_id: signIn.client, logout_uri: signIn.farewell });
  location.assign(`${signIn.address}/logout?${asked}`);
}

/** A renewal that is not revoked ends by itself; without a connection it can't be told. */
async function revoke(renewal: string): Promise<void> {
  await fetch(`${signIn.address}/oauth2/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: signIn.client, token: renewal }),
  }).catch(() => undefined);
}
