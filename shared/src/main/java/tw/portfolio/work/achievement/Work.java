package tw.portfolio.work.achievement;

/**
 * 作品成果紀錄.
 *
 * @param name 名稱
 * @param when 日期
 */
public record Work(Line name, When.On when) implements Detail {
  /** Reads it out of its fields. */
  static Work of(Values values) {
    return new Work(values.line("name"), values.on());
  }

  @Override
  public Category category() {
    return Category.WORK;
  }

  @Override
  public Values values() {
    return Values.none().with("name", name).with(when);
  }
}
