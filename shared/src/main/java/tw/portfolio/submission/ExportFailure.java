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
    return "「" + name() + "」多次嘗試後仍無法完成。請重新匯出同一學年度，系統會從中斷處繼續；若仍中斷，請洽資訊組。";
  }

  /** The same in English. */
  public String english() {
    return "The step \""
        + step.code()
        + "\" could not be completed after several tries. Ask for the export of the same year"
        + " again: it goes on where it stopped. If it stops again, ask the information office.";
  }

  private String name() {
    return switch (step) {
      case ExportStep.Plan() -> "規劃";
      case ExportStep.Pack(String className) -> "打包 " + className;
      case ExportStep.Seal() -> "製作索引與清單";
      case ExportStep.Submit(String className) -> "登錄提交 " + className;
    };
  }
}
