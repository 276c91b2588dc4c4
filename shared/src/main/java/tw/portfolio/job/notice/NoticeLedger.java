package tw.portfolio.job.notice;

import java.time.Instant;
import tw.portfolio.job.Job;

/** What keeps a notice from being sent twice, however often its end is told. */
public interface NoticeLedger {
  /**
   * Takes it on oneself to send the notice of an end; the same run may say so again.
   *
   * @param ended the job as it ended: a later end of the same job is another notice
   * @param run who sends, as no other is named
   * @return false if another run has taken it, whether or not the mail arrived: an ambiguous mail
   *     is not repeated
   */
  boolean claim(Job ended, String run, Instant now);

  /** The mail was surely not taken, so that another run may send it. */
  void giveBack(Job ended, String run);
}
