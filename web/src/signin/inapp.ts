/** The browsers within other programs, in which files and signing in don't work. */
const WITHIN: readonly [mark: RegExp, name: string][] = [
  [/\bLine\//, 'LINE'],
  [/\bInstagram\b/, 'Instagram'],
  [/\bFB(AN|AV|_IAB)\b/, 'Facebook'],
  [/\bMicroMessenger\b/, 'WeChat'],
];

/** The program whose own browser this is, if it is one. */
export function programAround(agent: string = navigator.userAgent): string | undefined {
  return WITHIN.find(([mark]) => mark.test(agent))?.[1];
}

/** The same address, so that LINE opens it in the phone's own browser. */
export function outside(address: string): string {
  const url = new URL(address);
  url.searchParams.set('openExternalBrowser', '1');
  return url.toString();
}
