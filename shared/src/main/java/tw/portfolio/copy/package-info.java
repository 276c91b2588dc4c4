/**
 * One's own copy (個人學習歷程下載): all that the platform has of a student, for that student, as one
 * archive that opens without the platform. What is shown in it lies in {@code copy.page}; pages
 * themselves are the kernel's. Copies of a whole school are not made here, nor packages for another
 * school.
 */
package tw.portfolio.copy;
