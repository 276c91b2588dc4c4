/**
 * The export of a school year's selected course outcomes (課程學習成果): what a job is, how far it is,
 * and what can be wrong. JDK only, no I/O.
 */
package tw.portfolio.domain.export;
