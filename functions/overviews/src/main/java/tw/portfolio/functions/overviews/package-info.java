/**
 * The function that shows how far everybody is: to students what there is to do, to homeroom
 * teachers, teachers and offices how far theirs are.
 */
package tw.portfolio.functions.overviews;
