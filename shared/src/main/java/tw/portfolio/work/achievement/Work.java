package tw.portfolio.work.achievement;

import java.util.List;

/**
 * 作品成果紀錄.
 *
 * @param name 名稱
 * @param when 日期
 */
public record Work(Line name, When.On when) implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "work", "作品成果紀錄", List.of(Entry.line("name", "作品名稱"), Entry.date("作品日期")), Work::of);

  /** Reads it out of its fields. */
  private static Work of(Values values) {
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
