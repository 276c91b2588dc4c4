package tw.portfolio.domain.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** 學籍狀態: whether a student is at the school now. */
public enum StudentStatus {
  /** 在學. */
  ENROLLED("enrolled", "在學", true),
  /** 休學. */
  SUSPENDED("suspended", "休學", false),
  /** 轉出. */
  TRANSFERRED("transferred", "轉出", false),
  /** 退學. */
  WITHDRAWN("withdrawn", "退學", false),
  /** 畢業: has been in the class to the end of the year, so the year's work is still handed in. */
  GRADUATED("graduated", "畢業", true),
  /** 修業: has finished without graduating. */
  COMPLETED("completed", "修業", true),
  /** 死亡. */
  DECEASED("deceased", "死亡", false);

  private final String code;
  private final String chinese;
  private final boolean inClassList;

  StudentStatus(String code, String chinese, boolean inClassList) {
    this.code = code;
    this.chinese = chinese;
    this.inClassList = inClassList;
  }

  /** Its name in storage. */
  public String code() {
    return code;
  }

  /** Its name for people. */
  public String chinese() {
    return chinese;
  }

  /** Whether the class list of the year keeps such a student. */
  public boolean inClassList() {
    return inClassList;
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
  static String choices() {
    return Arrays.stream(values()).map(StudentStatus::chinese).collect(Collectors.joining("、"));
  }
}
