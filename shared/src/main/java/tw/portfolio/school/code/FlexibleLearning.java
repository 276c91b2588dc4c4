package tw.portfolio.school.code;

import java.util.List;
import java.util.Optional;

/** 彈性學習時間類別: what flexible learning time is spent on. */
public enum FlexibleLearning implements NationalCode {
  /** 自主學習. */
  SELF_DIRECTED("1", "自主學習"),
  /** 選手培訓. */
  TRAINING("2", "選手培訓"),
  /** 充實（增廣）課程. */
  ENRICHMENT("3", "充實（增廣）課程"),
  /** 補強性課程. */
  REMEDIAL("4", "補強性課程"),
  /** 學校特色活動. */
  SCHOOL_FEATURE("5", "學校特色活動");

  private final String code;
  private final String chinese;

  FlexibleLearning(String code, String chinese) {
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
  public static Optional<FlexibleLearning> ofCode(String code) {
    return NationalCode.ofCode(List.of(values()), code);
  }

  /** The kind that people write, by its code or by its name. */
  public static Optional<FlexibleLearning> written(String text) {
    return NationalCode.written(List.of(values()), text);
  }
}
