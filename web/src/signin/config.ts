/** Where people sign in, as whoever put the pages here has written into the first page. */
export const signIn = {
  /** The pool's own pages, such as `https://….amazoncognito.com`. */
  address: meta('sign-in'),
  client: meta('sign-in-client'),
  /** Where the pool sends people back to. */
  callback: `${location.origin}/signed-in`,
  farewell: `${location.origin}/signed-out`,
};

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
