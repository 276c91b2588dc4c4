package tw.portfolio.submission;

/** How far an export is, as people read it. */
public enum ExportState {
  /** What goes in is being collected. */
  PLANNING("planning", "規劃中"),
  /** What would be handed in is counted, and waits for somebody to confirm it. */
  PLANNED("planned", "待確認"),
  /** The choices are being locked and the pieces marked as handed in. */
  LOCKING("locking", "登錄提交"),
  /** The classes' archives are being made. */
  PACKING("packing", "打包中"),
  /** Index and manifest are being made. */
  SEALING("sealing", "製作索引與清單"),
  /** Everything that was chosen is in. */
  DONE("done", "已完成"),
  /** Finished, but something is not in; the list of problems says what. */
  INCOMPLETE("incomplete", "已完成，但有待處理的問題"),
  /** A step died for good; asking again takes it up where it stopped. */
  FAILED("failed", "已中斷，再要求一次就會從中斷處繼續"),
  /** Called off before anything was locked. */
  CANCELLED("cancelled", "已取消"),
  /** What was handed in is being taken back. */
  WITHDRAWING("withdrawing", "撤回中"),
  /** What was handed in is taken back whole. */
  WITHDRAWN("withdrawn", "已撤回");

  private final String code;
  private final String chinese;

  ExportState(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in answers. */
  public String code() {
    return code;
  }

  /** What an office reads on its list: how far this one is. */
  public String chinese() {
    return chinese;
  }

  /** Whether nothing more happens to the job by itself. */
  public boolean rests() {
    return switch (this) {
      case PLANNED, DONE, INCOMPLETE, CANCELLED, WITHDRAWN -> true;
      case PLANNING, LOCKING, PACKING, SEALING, FAILED, WITHDRAWING -> false;
    };
  }
}
