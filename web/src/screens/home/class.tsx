import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { people } from '../../text/numbers';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { ToDos } from './task';

/** A homeroom teacher's: how many of the class still have something to do. */
export function Class() {
  const students = useLoad(() => answer(api.GET('/overviews/students')), []);
  return (
    <Loaded of={students}>
      {({ className, students: all, windows }) => {
        const behind = all.filter(({ tasks }) => (tasks?.length ?? 0) > 0).length;
        const next = windows.find(({ open }) => open);
        return (
          <>
            <h2>{say('我的班級', 'My class')}{className !== undefined && ` ${className}`}</h2>
            <ToDos
              of={
                behind === 0
                  ? []
                  : [
                      {
                        id: 'class',
                        to: '/class',
                        what: say(`還有事要做的學生 ${people(behind)}`, `${people(behind)} with something left to do`),
                        lastDay: next?.lastDay,
                        left: next?.daysLeft,
                      },
                    ]
              }
              none={say('全班都完成了。', 'The whole class is done.')}
            />
          </>
        );
      }}
    </Loaded>
  );
}
