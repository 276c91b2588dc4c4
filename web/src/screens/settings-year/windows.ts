import type { Of } from '../../api/client';
import type { Both } from '../../text/say';

export type WindowCode = keyof Of<'WindowDays'>;

/** A stretch of the year, what it is called, and whether it is one that grade 12 has for itself. */
export interface YearWindow {
  code: WindowCode;
  name: Both;
  seniors?: true;
}

/** In the order in which they follow one another. */
export const yearWindows: readonly YearWindow[] = [
  { code: 'upload1', name: ['上學期課程學習成果上傳', 'Uploading outcomes, semester 1'] },
  { code: 'certification1', name: ['上學期課程學習成果認證', 'Certification, semester 1'] },
  { code: 'achievementUpload1', name: ['上學期多元表現上傳', 'Uploading achievements, semester 1'] },
  { code: 'upload2', name: ['下學期課程學習成果上傳', 'Uploading outcomes, semester 2'] },
  { code: 'certification2', name: ['下學期課程學習成果認證', 'Certification, semester 2'] },
  { code: 'achievementUpload2', name: ['下學期多元表現上傳', 'Uploading achievements, semester 2'] },
  { code: 'selection', name: ['課程學習成果勾選', 'Choice of outcomes'] },
  { code: 'achievementSelection', name: ['多元表現勾選', 'Choice of achievements'] },
  { code: 'statement', name: ['自傳與學習計畫', 'Statement'] },
  { code: 'receiptGrades1', name: ['上學期成績收訖確認', 'Receipts of grades, semester 1'] },
  { code: 'receiptGrades2', name: ['下學期成績收訖確認', 'Receipts of grades, semester 2'] },
  { code: 'receiptOutcomes', name: ['課程學習成果收訖確認', 'Receipts of outcomes'] },
  { code: 'receiptAchievements', name: ['多元表現收訖確認', 'Receipts of achievements'] },
  { code: 'receiptCadres', name: ['幹部收訖確認', 'Receipts of cadres'] },
  { code: 'leaversCopy', name: ['畢業生下載自己的學習歷程', 'Own copies of leavers'] },
  { code: 'upload2Seniors', name: ['高三下學期課程學習成果上傳', 'Grade 12: uploading outcomes'], seniors: true },
  { code: 'certification2Seniors', name: ['高三下學期課程學習成果認證', 'Grade 12: certification'], seniors: true },
  { code: 'achievementUpload2Seniors', name: ['高三下學期多元表現上傳', 'Grade 12: uploading achievements'], seniors: true },
  { code: 'selectionSeniors', name: ['高三課程學習成果勾選', 'Grade 12: choice of outcomes'], seniors: true },
  { code: 'achievementSelectionSeniors', name: ['高三多元表現勾選', 'Grade 12: choice of achievements'], seniors: true },
  { code: 'receiptGrades2Seniors', name: ['高三下學期成績收訖確認', 'Grade 12: receipts of grades'], seniors: true },
  { code: 'receiptOutcomesSeniors', name: ['高三課程學習成果收訖確認', 'Grade 12: receipts of outcomes'], seniors: true },
  { code: 'receiptAchievementsSeniors', name: ['高三多元表現收訖確認', 'Grade 12: receipts of achievements'], seniors: true },
  { code: 'receiptCadresSeniors', name: ['高三幹部收訖確認', 'Grade 12: receipts of cadres'], seniors: true },
];
