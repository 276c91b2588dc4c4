import type { Of } from '../../api/client';
import type { Both } from '../../text/say';

/** What can be given more time, as a school calls it. */
export const WINDOWS: readonly (readonly [Of<'ExtendedWindow'>, Both])[] = [
  ['upload1', ['上學期課程學習成果上傳', 'Uploading outcomes, semester 1']],
  ['upload2', ['下學期課程學習成果上傳', 'Uploading outcomes, semester 2']],
  ['certification1', ['上學期認證', 'Certification, semester 1']],
  ['certification2', ['下學期認證', 'Certification, semester 2']],
  ['selection', ['課程學習成果勾選', 'Choice of outcomes']],
  ['achievementUpload1', ['上學期多元表現上傳', 'Uploading achievements, semester 1']],
  ['achievementUpload2', ['下學期多元表現上傳', 'Uploading achievements, semester 2']],
  ['achievementSelection', ['多元表現勾選', 'Choice of achievements']],
  ['statement', ['自傳與學習計畫', 'Statement']],
  ['receiptOutcomes', ['課程學習成果收訖確認', 'Receipts of outcomes']],
  ['receiptAchievements', ['多元表現收訖確認', 'Receipts of achievements']],
  ['receiptGrades1', ['上學期成績收訖確認', 'Receipts of grades, semester 1']],
  ['receiptGrades2', ['下學期成績收訖確認', 'Receipts of grades, semester 2']],
  ['receiptCadres', ['幹部收訖確認', 'Receipts of cadres']],
];
