import { time } from '../text/dates';
import { say } from '../text/say';

/** A line of a history, whatever it is of. */
export interface ChangeLike {
  at: string;
  who: string;
  what: string;
  why: string;
}

/** What has happened, in the order in which it is given. */
export function Changes({ of }: { of: readonly ChangeLike[] }) {
  return (
    <ol class="turns">
      {of.map(({ at, who, what, why }) => (
        <li key={at + what}>
          <p class="quiet">
            {time(at)}・{who}
          </p>
          <p>
            {what}
            {why !== '' && <span class="words">{say(`：${why}`, `: ${why}`)}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
