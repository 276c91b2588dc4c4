/** The function for assessments, consultations, sections and enrolments. */
package tw.portfolio.functions.courserecords;
