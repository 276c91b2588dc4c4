import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing } from '../../ui/page';
import { Entries } from '../student-records/entries';
import { kinds } from '../student-records/kinds';

/** What offices keep about a student: only the kinds that whoever asks may read are in the answer. */
export function Records({ of: studentId }: { of: string }) {
  const page = useLoad(() => answer(api.GET('/students/{studentId}/records', { params: { path: { studentId } } })), [studentId]);
  return (
    <Loaded of={page}>
      {({ records }) => {
        const shown = kinds().filter(({ code }) => records[code] !== undefined);
        if (shown.length === 0) return <Nothing>{say('沒有登錄的資料。', 'Nothing is entered.')}</Nothing>;
        return shown.map((kind) => (
          <section key={kind.code}>
            <h2>{kind.name}</h2>
            <Entries kind={kind} lines={kind.lines(records)} />
          </section>
        ));
      }}
    </Loaded>
  );
}
