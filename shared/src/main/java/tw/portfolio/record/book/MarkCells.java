package tw.portfolio.record.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;

/**
 * The cells of a grade. The national books write {@code -1} for what is missing; so may the
 * school's, or leave the cell blank.
 */
public final class MarkCells {
  private static final String MISSING = "-1";
  private static final Hundredths USUALLY_A_PASS = Hundredths.of(60);
  private static final Map<String, Boolean> ANSWERS =
      Map.of("是", true, "1", true, "否", false, "0", false);

  public static final Column<Entered<Hundredths>> SCORE =
      score("學期學業成績", "Score; of 轉學轉科 as credited", "85")
          .alsoCalled("學期成績", "學業成績", "成績", "分數", "補修成績", "重修成績", "重讀成績", "抵免後成績")
          .when("轉學轉科填採計後的成績；沒有成績可空白。");
  public static final Column<Entered<Boolean>> PASSED =
      answer("成績及格", "Whether it is a pass", "是").alsoCalled("是否及格", "及格", "補修及格", "重修及格");
  public static final Column<Entered<Hundredths>> RESIT =
      score("補考成績", "Score of the resit", "").alsoCalled("第一次補考成績").when("有補考才填；成績已及格的留空白。");
  public static final Column<Entered<Boolean>> RESIT_PASSED =
      answer("補考及格", "Whether the resit is a pass", "")
          .alsoCalled("補考是否及格", "第一次補考及格")
          .when("有補考才填；成績已及格的留空白。");
  public static final Column<Entered<Boolean>> COUNTED =
      answer("是否採計學分", "Whether the credits count", "是").alsoCalled("採計學分", "學分採計", "是否採計學時");
  public static final Column<String> REMARK =
      new Column<String>("質性文字描述", "In words", false, CellShapes.text(200), "")
          .when("沒有可空白。")
          .alsoCalled("文字描述", "質性描述");

  /** Those of every course, in the order of the national sheet of 學期成績. */
  public static final List<Column<?>> OF_EVERY_COURSE =
      List.of(SCORE, PASSED, RESIT, RESIT_PASSED, COUNTED, REMARK);

  /** Those of 重讀 and of 進修部 alone. */
  public static final List<Column<?>> OF_SPECIAL_COURSES = SpecialMarkCells.ALL;

  private MarkCells() {}

  static Column<Entered<Hundredths>> score(String title, String english, String example) {
    return new Column<>(
        title,
        english,
        false,
        new CellShape<Entered<Hundredths>>(
                "請填 0 到 100 的成績，至多兩位小數；沒有成績請留空白或填 -1。",
                "A score from 0 to 100 with at most two decimals; blank or -1 if there is none.",
                text ->
                    text.equals(MISSING)
                        ? Optional.of(new Entered<>(Optional.empty()))
                        : Hundredths.parse(CellShapes.withoutUnit(text, "分"))
                            .filter(score -> score.compareTo(Marks.FULL) <= 0)
                            .map(Entered::of))
            .folded(),
        example);
  }

  static Column<Entered<Boolean>> answer(String title, String english, String example) {
    return new Column<Entered<Boolean>>(
            title,
            english,
            false,
            new CellShape<Entered<Boolean>>(
                    "請填：是、否（或 1、0）；沒有資料請留空白或填 -1。",
                    "One of: 是 or 否 (or 1, 0); blank or -1 if it is not known.",
                    text ->
                        text.equals(MISSING)
                            ? Optional.of(new Entered<>(Optional.empty()))
                            : Optional.ofNullable(ANSWERS.get(text)).map(Entered::of))
                .folded(),
            example)
        .choosing(List.of("是", "否"));
  }

  /** Reads the cells. If one of them is wrong the row tells it, and the answer may be empty. */
  public static Optional<Marks> read(Row row, TakingKind kind) {
    Marks.Repeated repeated = SpecialMarkCells.repeated(row, kind);
    Marks.Extension extension = SpecialMarkCells.extension(row);
    Optional<Hundredths> score = known(row.optional(SCORE));
    Optional<Boolean> passed = known(row.optional(PASSED));
    Optional<Hundredths> resit = known(row.optional(RESIT));
    Optional<Boolean> resitPassed = known(row.optional(RESIT_PASSED));
    Optional<Boolean> counted = known(row.optional(COUNTED));
    Optional<String> remark = row.optional(REMARK).get();
    Optional<Boolean> sat = Marks.satBefore(passed, repeated, extension);
    if (sat.orElse(false) && (resit.isPresent() || resitPassed.isPresent())) {
      row.refuse(
          resit.isPresent() ? RESIT : RESIT_PASSED,
          "成績已及格，不需補考。請清空補考欄位，或把「%s」改為「否」。"
              .formatted(SpecialMarkCells.satBefore(repeated, extension).title()),
          "It is a pass already. Leave the resit blank, or say that it is no pass.");
      return Optional.empty();
    }
    warnOfResult(row, SCORE, PASSED, score, passed);
    warnOfResult(row, RESIT, RESIT_PASSED, resit, resitPassed);
    return Optional.of(
        new Marks(
            score, passed, resit, resitPassed, counted, remark.orElse(""), repeated, extension));
  }

  /** Some students pass with less than 60, so that it may be right. */
  static void warnOfResult(
      Row row,
      Column<?> scores,
      Column<?> passes,
      Optional<Hundredths> score,
      Optional<Boolean> passed) {
    if (score.isEmpty() || passed.isEmpty()) {
      return;
    }
    boolean enough = score.get().compareTo(USUALLY_A_PASS) >= 0;
    if (enough != passed.get()) {
      row.warn(
          passes,
          "%s %s 分，卻填「%s」。請確認兩格沒有填錯。"
              .formatted(scores.title(), score.get(), passed.get() ? "及格" : "不及格"),
          "%s, and yet it is said to be %s pass. Check both cells."
              .formatted(score.get(), passed.get() ? "a" : "no"));
    }
  }

  /**
   * Marks as a row tells them, and where the file has no column for one, as they were.
   *
   * @param absent columns that the file has not
   */
  public static Marks keeping(Marks read, Marks before, Set<Column<?>> absent) {
    return new Marks(
        (absent.contains(SCORE) ? before : read).score(),
        (absent.contains(PASSED) ? before : read).passed(),
        (absent.contains(RESIT) ? before : read).resit(),
        (absent.contains(RESIT_PASSED) ? before : read).resitPassed(),
        (absent.contains(COUNTED) ? before : read).counted(),
        (absent.contains(REMARK) ? before : read).remark(),
        SpecialMarkCells.keeping(read.repeated(), before.repeated(), absent),
        SpecialMarkCells.keeping(read.extension(), before.extension(), absent));
  }

  static <T> Optional<T> known(Supplier<Optional<Entered<T>>> cell) {
    return cell.get().flatMap(Entered::value);
  }

  /** What a cell says, which may be that there is nothing to say. */
  public record Entered<T>(Optional<T> value) {
    static <T> Entered<T> of(T value) {
      return new Entered<>(Optional.of(value));
    }
  }
}
