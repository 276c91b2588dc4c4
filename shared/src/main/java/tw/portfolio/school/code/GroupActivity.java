package tw.portfolio.school.code;

import java.util.List;
import java.util.Optional;

/** 團體活動時間類別: what group activity time is spent on. */
public enum GroupActivity implements NationalCode {
  /** 班級活動. */
  CLASS("1", "班級活動"),
  /** 社團活動. */
  CLUB("2", "社團活動"),
  /** 學生自治會活動. */
  STUDENT_GOVERNMENT("3", "學生自治會活動"),
  /** 週會. */
  ASSEMBLY("4", "週會"),
  /** 講座. */
  LECTURE("5", "講座"),
  /** 其他. */
  OTHER("6", "其他");

  private final String code;
  private final String chinese;

  GroupActivity(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  /** The kind with exactly this code. */
  public static Optional<GroupActivity> ofCode(String code) {
    return NationalCode.ofCode(List.of(values()), code);
  }

  /** The kind that people write, by its code or by its name. */
  public static Optional<GroupActivity> written(String text) {
    return NationalCode.written(List.of(values()), text);
  }
}
