package tw.portfolio.work;

import java.util.Optional;
import java.util.stream.Stream;

/** How far a piece has come, as people and national books name it. */
public enum PieceState {
  /** A link was given; its files have not all arrived. */
  RESERVED("reserved", "等待檔案上傳"),
  /** What arrived was not what it said it was; it takes no slot. */
  REFUSED("refused", "檔案未通過檢查"),
  /** Here and verified. An achievement is complete (已完成) with that. */
  UPLOADED("uploaded", "已上傳"),
  /** Waiting for the teacher. */
  SENT("sent", "待認證"),
  /** 認證通過. */
  CERTIFIED("certified", "已認證"),
  /** 認證不通過: the student may replace it and send it again. */
  RETURNED("returned", "已退回"),
  /** 已勾選. */
  SELECTED("selected", "已勾選"),
  /** 已提交: locked. */
  SUBMITTED("submitted", "已提交");

  private final Name called;

  PieceState(String code, String chinese) {
    this.called = new Name(code, chinese);
  }

  /**
   * What a state is called.
   *
   * @param code in storage, requests and answers
   * @param chinese by people
   */
  record Name(String code, String chinese) {}

  /** Its name in storage. */
  public String code() {
    return called.code();
  }

  /** What it is called in work whose kind has no other word for it. */
  Name called() {
    return called;
  }

  /** The state with exactly this code. */
  public static Optional<PieceState> ofCode(String code) {
    return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  /** Its name in requests and answers about work of that kind. */
  public String code(WorkKind kind) {
    return kind.called(this).code();
  }

  /** What people call it in work of that kind. */
  public String chinese(WorkKind kind) {
    return kind.called(this).chinese();
  }
}
