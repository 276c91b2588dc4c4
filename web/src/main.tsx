import { render } from 'preact';
import { followLinks, replace } from './route/router';
import { Entrance } from './shell/entrance';
import { Shell } from './shell/shell';
import { programAround } from './signin/inapp';
import { SignInRefused, begin, finish, left, wasHere } from './signin/session';

const app = document.getElementById('app') as HTMLElement;

/** Where the pool sends people, and whoever comes for the first time; everything else is for those who are signed in. */
async function start(): Promise<void> {
  const { pathname, search } = location;
  const here = pathname + search;
  if (pathname === '/signed-out') return render(<Entrance to="/" why={left()} />, app);
  if (pathname === '/signed-in') {
    try {
      replace(await finish(new URLSearchParams(search)));
    } catch (error) {
      return render(<Entrance to="/" why={{ refused: error instanceof SignInRefused ? error.message : '' }} />, app);
    }
    followLinks();
    return render(<Shell />, app);
  }
  // Whoever follows a link of a mail, or whose tab was loaded anew, goes straight to signing in and back.
  if ((pathname !== '/' || wasHere()) && programAround() === undefined) await begin(here);
  return render(<Entrance to={here} />, app);
}

void start();
