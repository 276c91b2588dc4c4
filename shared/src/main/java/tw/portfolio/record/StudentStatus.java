package tw.portfolio.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** 學籍狀態: whether a student is at the school now. */
public enum StudentStatus {
  /** 在學. */
  ENROLLED("enrolled", "在學"),
  /** 休學. */
  SUSPENDED("suspended", "休學"),
  /** 轉出. */
  TRANSFERRED("transferred", "轉出"),
  /** 退學. */
  WITHDRAWN("withdrawn", "退學"),
  /** 畢業. */
  GRADUATED("graduated", "畢業"),
  /** 修業: has finished without graduating. */
  COMPLETED("completed", "修業"),
  /** 死亡. */
  DECEASED("deceased", "死亡");

  private final String code;
  private final String chinese;

  StudentStatus(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String chinese() {
    return chinese;
  }

  /** Whether such a student belongs to the school: whoever has left may come back as another. */
  public boolean belongs() {
    return this == ENROLLED || this == SUSPENDED;
  }

  /**
   * Whether such a student has left the school for good, and may fetch the own copy. Who has
   * interrupted school (休學) has not: that student's record goes on.
   */
  public boolean hasLeft() {
    return switch (this) {
      case TRANSFERRED, WITHDRAWN, GRADUATED, COMPLETED -> true;
      case ENROLLED, SUSPENDED, DECEASED -> false;
    };
  }

  /**
   * Whether such a student stays in the year's class list: whoever has finished was in the class to
   * the end, and the year's work is still to be handed in.
   */
  public boolean staysInClassList() {
    return switch (this) {
      case ENROLLED, GRADUATED, COMPLETED -> true;
      case SUSPENDED, TRANSFERRED, WITHDRAWN, DECEASED -> false;
    };
  }

  /** The status with exactly this code. */
  public static Optional<StudentStatus> ofCode(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }

  /** The status that people write. */
  public static Optional<StudentStatus> written(String text) {
    return Arrays.stream(values()).filter(status -> status.chinese.equals(text)).findFirst();
  }

  /** What people may write. */
  public static String choices() {
    return Arrays.stream(values()).map(StudentStatus::chinese).collect(Collectors.joining("、"));
  }
}
