/**
 * Trainings and briefings (學生訓練、教師研習、親師說明、選課說明會, regulation.txt 五 and 附件1): when, where and for
 * whom they are, who was there, and whether as many were held as the regulation asks for. What they
 * are announced by is in {@code announcement}, when they are due in {@code calendar}.
 */
package tw.portfolio.training;
