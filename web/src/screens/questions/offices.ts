import type { Of } from '../../api/client';
import { say } from '../../text/say';

/** The offices that can be asked. */
export function OFFICES(): readonly (readonly [Of<'QuestionOffice'>, string])[] {
  return [
    ['INFORMATION_HEAD', say('資訊組', 'Information')],
    ['ACADEMIC_DIRECTOR', say('教務主任', 'Academic director')],
    ['REGISTRAR', say('註冊組', 'Registrar')],
    ['CURRICULUM_HEAD', say('教學組', 'Curriculum')],
    ['EXAMINATION_HEAD', say('試務組', 'Examinations')],
    ['EQUIPMENT_HEAD', say('設備組', 'Equipment')],
    ['ACTIVITIES_HEAD', say('訓育組', 'Activities')],
    ['DISCIPLINE_HEAD', say('生輔組', 'Discipline')],
    ['COUNSELLING_HEAD', say('輔導處', 'Counselling')],
  ];
}
