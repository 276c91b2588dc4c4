package tw.portfolio.school.code;

import java.util.List;
import java.util.Optional;

/** 性別代碼. */
public enum Gender implements NationalCode {
  /** 男. */
  MALE("1", "男"),
  /** 女. */
  FEMALE("2", "女");

  private final String code;
  private final String chinese;

  Gender(String code, String chinese) {
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

  /** The one with exactly this code. */
  public static Optional<Gender> ofCode(String code) {
    return NationalCode.ofCode(List.of(values()), code);
  }

  /** The one that people write, by its code or by its name. */
  public static Optional<Gender> written(String text) {
    return NationalCode.written(List.of(values()), text);
  }
}
