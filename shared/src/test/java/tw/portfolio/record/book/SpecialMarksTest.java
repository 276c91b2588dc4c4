package tw.portfolio.record.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Marks;
import tw.portfolio.samples.Entries;

/** What only 重讀 and 進修部 have, as files of grades tell it. */
class SpecialMarksTest {
  private static final Map<String, String> REPEATED =
      Map.of(
          "學期學業成績",
          "60",
          "成績及格",
          "1",
          "補考成績",
          "60.5",
          "補考及格",
          "1",
          "是否採計學分",
          "是",
          "再次修習成績",
          "55.5",
          "再次修習成績及格",
          "否",
          "重讀註記",
          "2");
  private static final Map<String, String> AT_NIGHT =
      Map.of(
          "學期學業成績", "61", "成績及格", "1", "補考成績", "40", "補考及格", "0", "是否採計學分", "1", "學年學業成績", "50",
          "學年及格", "0", "第二次補考成績", "60", "第二次補考及格", "1");

  @Test
  void shouldReadARepeatedCourseThatWasPassedByTheResit() {
    assertThat(read(REPEATED, TakingKind.REPEAT)).contains(Entries.MING_REPEATED.marks());
    assertThat(read(with(REPEATED, "重讀註記", "列抵"), TakingKind.REPEAT))
        .map(marks -> marks.repeated().note().orElseThrow().code())
        .contains("1");
  }

  @Test
  void shouldReadACourseOfTheEveningSchoolWithItsYearAndSecondResit() {
    assertThat(read(AT_NIGHT, TakingKind.SEMESTER)).contains(Entries.MING_AT_NIGHT.marks());
  }

  @Test
  void shouldRefuseWhatOnlyRepeatedCoursesHaveElsewhere() {
    assertThat(problems(REPEATED, TakingKind.SEMESTER)).contains("再次修習成績", "再次修習成績及格", "重讀註記");
  }

  @Test
  void shouldRefuseAResitOfWhatWasPassedBefore() {
    assertThat(problems(with(REPEATED, "再次修習成績及格", "是"), TakingKind.REPEAT))
        .containsExactly("補考成績");
    assertThat(problems(with(AT_NIGHT, "學年及格", "是"), TakingKind.SEMESTER)).containsExactly("補考成績");
  }

  @Test
  void shouldRefuseWhatIsNoNoteAndNoScore() {
    assertThat(problems(with(REPEATED, "重讀註記", "3"), TakingKind.REPEAT)).containsExactly("重讀註記");
    assertThat(problems(with(AT_NIGHT, "學年學業成績", "101"), TakingKind.SEMESTER))
        .containsExactly("學年學業成績");
  }

  @Test
  void shouldKeepWhatAFileHasNoColumnFor() {
    Set<Column<?>> absent = new HashSet<>(MarkCells.OF_SPECIAL_COURSES);
    Marks now = Entries.marks(70);

    assertThat(MarkCells.keeping(now, Entries.MING_REPEATED.marks(), absent).repeated())
        .isEqualTo(Entries.MING_REPEATED.marks().repeated());
    assertThat(MarkCells.keeping(now, Entries.MING_AT_NIGHT.marks(), absent).extension())
        .isEqualTo(Entries.MING_AT_NIGHT.marks().extension());
  }

  private static Map<String, String> with(Map<String, String> cells, String title, String value) {
    Map<String, String> more = new HashMap<>(cells);
    more.put(title, value);
    return more;
  }

  /** The template's example with these cells instead. */
  private static Row row(Map<String, String> cells) {
    Map<String, String> filled =
        Books.of(GradeRecord.KIND).columns().stream()
            .collect(Collectors.toMap(Column::title, Column::example));
    filled.putAll(cells);
    return new Row(2, filled);
  }

  private static Optional<Marks> read(Map<String, String> cells, TakingKind kind) {
    return MarkCells.read(row(cells), kind);
  }

  private static List<String> problems(Map<String, String> cells, TakingKind kind) {
    Row row = row(cells);
    assertThat(MarkCells.read(row, kind)).satisfies(_ -> assertThat(row.sound()).isFalse());
    return row.problems().stream().map(CellProblem::column).distinct().toList();
  }
}
