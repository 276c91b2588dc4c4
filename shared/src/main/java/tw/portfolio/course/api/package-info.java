/** Courses in answers. */
package tw.portfolio.course.api;
