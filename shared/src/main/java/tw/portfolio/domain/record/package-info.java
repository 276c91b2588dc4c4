/** What the school itself keeps: people, classes, courses, grades, cadres, attendance, service. */
package tw.portfolio.domain.record;
