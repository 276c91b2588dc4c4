/**
 * Assessments (修課評估) and consultation records (課程諮詢紀錄). They stay in the school: no export may know
 * this room.
 */
package tw.portfolio.guidance;
