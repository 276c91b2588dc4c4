/** Proof that whoever redeems a code is who asked for it (RFC 7636). */
export interface Proof {
  verifier: string;
  challenge: string;
}

export async function proof(): Promise<Proof> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** A path, so that it can be said in the address and is nothing but a path when it comes back. */
export function pathText(path: string): string {
  return base64url(new TextEncoder().encode(path));
}

export function textPath(text: string): string {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const path = new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
    // Never to another host: "//elsewhere" is one.
    return /^\/(?![/\\])/.test(path) ? path : '/';
  } catch {
    return '/';
  }
}
