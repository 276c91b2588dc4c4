/**
 * The function of the school's course records: assessments, consultations, sections, enrolments.
 */
package tw.portfolio.functions.courserecords;
