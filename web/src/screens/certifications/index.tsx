import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { at } from '../../route/router';
import { pieces } from '../../text/numbers';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import type { ScreenProps } from '../screen';
import { Decide } from './decide';
import { Decided } from './decided';
import { Filters } from './filters';
import { useQueue, wanted } from './queue';
import { Waiting } from './waiting';

/** Who stands in for whom, and the sections that there are to choose from. */
export interface Around {
  deputies: readonly Of<'Deputy'>[];
  sections: readonly Of<'OverviewSection'>[];
}

/** What waits for a teacher, a piece beside the decision, and what was decided. */
export default function Certifications({ me, query }: ScreenProps) {
  const of = wanted(query);
  const queue = useQueue(of);
  const around = useLoad<Around>(async () => {
    const [{ deputies }, { sections }] = await Promise.all([answer(api.GET('/deputies')), answer(api.GET('/overviews/sections'))]);
    return { deputies: deputies.filter(({ deputyId }) => deputyId === me.person), sections };
  }, []);
  const chosen = query.get('piece') ?? undefined;
  const total = of.state === 'waiting' ? queue.data.value?.total : undefined;
  return (
    <>
      <Title beside={total !== undefined && <strong>{say(`待認證 ${pieces(total)}`, `${pieces(total)} to certify`)}</strong>}>
        {say('認證', 'Certification')}
      </Title>
      {chosen === undefined ? (
        <>
          <Tabs
            label={say('清單', 'Lists')}
            of={[
              ['waiting', say('待認證', 'Waiting')],
              ['decided', say('已決定', 'Decided')],
            ]}
          />
          <Filters of={of} around={around.data.value} seen={queue.data.value?.pieces ?? []} />
          <Loaded of={queue}>
            {(page) => (of.state === 'decided' ? <Decided page={page} queue={queue} of={of} /> : <Waiting page={page} queue={queue} of={of} />)}
          </Loaded>
        </>
      ) : (
        <Loaded of={queue}>{(page) => <Decide key={chosen} id={chosen} page={page} queue={queue} of={of} />}</Loaded>
      )}
    </>
  );
}

/** The same list with another piece shown, or none. */
export function showing(piece: string | undefined): string {
  const query = new URLSearchParams(at.value.query);
  if (piece === undefined) query.delete('piece');
  else query.set('piece', piece);
  const text = query.toString();
  return `/certifications${text === '' ? '' : `?${text}`}`;
}
