/**
 * What is a course outcome's (課程學習成果) own: certification by the course's teacher, and the queues of
 * what waits for it. All else of its way is in the room's root.
 */
package tw.portfolio.work.outcome;
