/**
 * Code tables of the national database that several rooms share. A code that belongs to one kind of
 * thing alone is with that kind.
 */
package tw.portfolio.school.code;
