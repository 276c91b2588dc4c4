/**
 * How the school guides a student through courses (修課紀錄, regulation.txt 四(二)1–2): 修課評估 and 課程諮詢紀錄.
 * The consultations stay inside the school: they are never exported to the national database.
 */
package tw.portfolio.domain.guidance;
