/**
 * Telling whoever asked for a job that it has come to an end (完成通知): a notice, and one mail,
 * Traditional Chinese first, with a link to the job's page. Of whichever kind: a worker whose jobs
 * are told has {@link tw.portfolio.job.notice.TellingWhoAsked} among its ends.
 */
package tw.portfolio.job.notice;
