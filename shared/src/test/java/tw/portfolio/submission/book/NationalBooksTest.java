package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolYear;

/** What is asked of every book, of whichever kind and version. */
class NationalBooksTest {
  /** The most characters that Excel takes in the name of a sheet. */
  private static final int LONGEST_NAME = 31;

  private static final BookSettings EVENING = new BookSettings(List.of(), List.of("進"), 1);

  static Stream<NationalBook> books() {
    return Arrays.stream(BookKind.values())
        .flatMap(kind -> NationalBooks.of(kind, SchoolBuilder.YEAR, EVENING).stream());
  }

  @Test
  void shouldHaveABookOfEveryKindAndNoneBeforeItsFirstYear() {
    assertThat(BookKind.values())
        .allSatisfy(
            kind ->
                assertThat(NationalBooks.of(kind, SchoolBuilder.YEAR, EVENING))
                    .isNotEmpty()
                    .allSatisfy(book -> assertThat(book.kind()).isEqualTo(kind)));
    assertThat(NationalBooks.of(BookKind.CADRES, new SchoolYear(107), EVENING)).isEmpty();
  }

  @Test
  void shouldHaveBooksOfTheEveningSchoolOnlyWhereThereIsOne() {
    assertThat(
            Arrays.stream(BookKind.values())
                .flatMap(
                    kind -> NationalBooks.of(kind, SchoolBuilder.YEAR, BookSettings.NONE).stream())
                .flatMap(book -> book.sheets().stream())
                .map(BookSheet::name))
        .isNotEmpty()
        .noneMatch(name -> name.contains("進修部"));
  }

  @Test
  void shouldGiveNoCodeTwice() {
    assertThat(
            books()
                .flatMap(
                    book ->
                        Arrays.stream(BookBatch.values())
                            .flatMap(batch -> book.codes().of(batch).stream())
                            .distinct()))
        .containsExactlyInAnyOrder(
            "24", "34", "74", "25", "35", "75", "26", "36", "76", "28", "38", "78", "41", "42");
  }

  @ParameterizedTest
  @MethodSource("books")
  void shouldNameSheetsAsExcelTakesThemAndNoColumnTwice(NationalBook book) {
    assertThat(book.sheets())
        .isNotEmpty()
        .extracting(BookSheet::name)
        .doesNotHaveDuplicates()
        .allSatisfy(
            name ->
                assertThat(name + "(缺)")
                    .hasSizeLessThanOrEqualTo(LONGEST_NAME)
                    .doesNotContain("[", "]", ":", "*", "?", "/", "\\"));
    assertThat(book.sheets())
        .allSatisfy(
            sheet ->
                assertThat(sheet.headers()).startsWith("身分證號", "出生日期").doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("books")
  void shouldSayOfEveryColumnWhereItsValueComesFrom(NationalBook book) {
    assertThat(book.sheets())
        .flatExtracting(BookSheet::columns)
        .allSatisfy(column -> assertThat(((BookColumn<?>) column).origin()).isNotBlank());
    assertThat(book.unproven()).isNotEmpty().doesNotHaveDuplicates();
  }
}
