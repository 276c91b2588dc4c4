package tw.portfolio.work.achievement;

import java.util.List;
import java.util.Optional;

/**
 * 檢定證照紀錄.
 *
 * @param certificate 檢定證照, free text
 * @param kind 檢定證照類型（註1）, free text
 * @param score 分數
 * @param parts 分項結果
 * @param when 取得證照日期
 * @param number 證照字號
 * @param group 檢定組別
 */
public record Certificate(
    Line certificate,
    Optional<Line> kind,
    Optional<Line> score,
    Optional<Line> parts,
    When.On when,
    Optional<Line> number,
    Optional<Line> group)
    implements Detail {
  /** What is asked for, and how it becomes one. */
  static final CategorySheet SHEET =
      new CategorySheet(
          "certificate",
          "檢定證照紀錄",
          List.of(
              Entry.line("certificate", "檢定證照"),
              Entry.optional("kind", "檢定證照類型"),
              Entry.optional("score", "分數"),
              Entry.optional("parts", "分項結果"),
              Entry.date("取得證照日期"),
              Entry.optional("number", "證照字號"),
              Entry.optional("group", "檢定組別")),
          Certificate::of);

  /** Reads it out of its fields. */
  private static Certificate of(Values values) {
    return new Certificate(
        values.line("certificate"),
        values.optional("kind"),
        values.optional("score"),
        values.optional("parts"),
        values.on(),
        values.optional("number"),
        values.optional("group"));
  }

  @Override
  public Category category() {
    return Category.CERTIFICATE;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("certificate", certificate)
        .with("kind", kind)
        .with("score", score)
        .with("parts", parts)
        .with(when)
        .with("number", number)
        .with("group", group);
  }
}
