package tw.portfolio.school.code;

import java.util.List;
import java.util.Optional;

/** 幹部等級: where an office among students is held. */
public enum CadreLevel implements NationalCode {
  /** 校級. */
  SCHOOL("1", "校級"),
  /** 班級. */
  CLASS("2", "班級"),
  /** 社團. */
  CLUB("3", "社團"),
  /** 實習. */
  INTERNSHIP("4", "實習"),
  /** 校外自治組織團體. */
  OUTSIDE("5", "校外自治組織團體"),
  /** 其他. */
  OTHER("9", "其他");

  private final String code;
  private final String chinese;

  CadreLevel(String code, String chinese) {
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

  /** The level with exactly this code. */
  public static Optional<CadreLevel> ofCode(String code) {
    return NationalCode.ofCode(List.of(values()), code);
  }

  /** The level that people write, by its code or by its name. */
  public static Optional<CadreLevel> written(String text) {
    return NationalCode.written(List.of(values()), text);
  }
}
