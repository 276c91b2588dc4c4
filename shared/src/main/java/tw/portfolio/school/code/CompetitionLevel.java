package tw.portfolio.school.code;

import java.util.List;
import java.util.Optional;

/** 競賽等級: how far a competition reaches. */
public enum CompetitionLevel implements NationalCode {
  /** 校級. */
  SCHOOL("1", "校級"),
  /** 縣市級. */
  COUNTY("2", "縣市級"),
  /** 全國. */
  NATIONAL("3", "全國"),
  /** 國際. */
  INTERNATIONAL("4", "國際");

  private final String code;
  private final String chinese;

  CompetitionLevel(String code, String chinese) {
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
  public static Optional<CompetitionLevel> ofCode(String code) {
    return NationalCode.ofCode(List.of(values()), code);
  }

  /** The level that people write, by its code or by its name. */
  public static Optional<CompetitionLevel> written(String text) {
    return NationalCode.written(List.of(values()), text);
  }
}
