/** Courses and enrolments as items. */
package tw.portfolio.course.item;
