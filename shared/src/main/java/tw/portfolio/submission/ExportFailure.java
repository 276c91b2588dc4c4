package tw.portfolio.submission;

import java.time.Instant;

/**
 * A step that died for good.
 *
 * @param step which
 * @param at when
 */
public record ExportFailure(ExportStep step, Instant at) {
  /** What people read, in Traditional Chinese. */
  public String chinese() {
    return "「" + step.chinese() + "」多次嘗試後仍無法完成。請再要求一次，系統會從中斷處繼續；若仍中斷，請洽資訊組。";
  }

  /** The same in English. */
  public String english() {
    return "The step \""
        + step.code()
        + "\" could not be completed after several tries. Ask again: it goes on where it stopped."
        + " If it stops again, ask the information office.";
  }
}
