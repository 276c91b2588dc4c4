/**
 * Telling whoever asked for a job that it has come to an end (完成通知): one mail, Traditional Chinese
 * first, with a link to the job's page. Of whichever kind: a worker whose jobs are told has {@link
 * tw.portfolio.job.notice.TellingWhoAsked} among its ends. Who has no address, as students, is told
 * nothing.
 */
package tw.portfolio.job.notice;
