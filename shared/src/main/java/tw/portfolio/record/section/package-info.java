/** Sections (開課) and who is in them, kept one by one (單筆加退選). Whole files of them are imported. */
package tw.portfolio.record.section;
