package tw.portfolio.submission;

/** How far an export is, as people read it. */
public enum ExportState {
  /** What goes in is being collected. */
  PLANNING("planning", "規劃中"),
  /** The classes' archives are being made. */
  PACKING("packing", "打包中"),
  /** Index and manifest are being made. */
  SEALING("sealing", "製作索引與清單"),
  /** The pieces are being marked as handed in. */
  SUBMITTING("submitting", "登錄提交"),
  /** Everything that was chosen is in. */
  DONE("done", "已完成"),
  /** Finished, but something is not in or not handed in; the list of problems says what. */
  INCOMPLETE("incomplete", "已完成，但有待處理的問題"),
  /** A step died for good; asking for the export again takes it up where it stopped. */
  FAILED("failed", "已中斷，重新匯出就會從中斷處繼續");

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

  /** What an office reads on its list of exports: how far this one is. */
  public String chinese() {
    return chinese;
  }

  /** Whether nothing more will happen to the job. */
  public boolean finished() {
    return this == DONE || this == INCOMPLETE;
  }
}
