package tw.portfolio.work;

/** How far a piece has come, as people and national books name it. */
public enum PieceState {
  /** A link was given; its files have not all arrived. */
  RESERVED("reserved", "等待檔案上傳"),
  /** What arrived was not what it said it was; it takes no slot. */
  REFUSED("refused", "檔案不符"),
  /** Here and verified. */
  UPLOADED("uploaded", "已上傳"),
  /** Waiting for the teacher. */
  SENT("sent", "送審中"),
  /** 認證通過. */
  CERTIFIED("certified", "已認證"),
  /** 認證不通過: the student may replace it and send it again. */
  RETURNED("returned", "已退回"),
  /** 已勾選. */
  SELECTED("selected", "已勾選"),
  /** 已提交: locked. */
  SUBMITTED("submitted", "已提交");

  private final String code;
  private final String chinese;

  PieceState(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in requests and answers. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String chinese() {
    return chinese;
  }
}
