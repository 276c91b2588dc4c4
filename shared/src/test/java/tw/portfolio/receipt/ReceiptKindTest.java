package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.submission.book.BookKind;
import tw.portfolio.submission.book.BookSettings;
import tw.portfolio.submission.book.BookSheet;
import tw.portfolio.submission.book.NationalBooks;

class ReceiptKindTest {
  private static final BookSettings WITH_EVENING_SCHOOL =
      new BookSettings(List.of(), List.of("進"), 1);

  /** What comes back has the names of what was handed in (domain.md 9.1). */
  @ParameterizedTest
  @EnumSource
  void shouldKnowEverySheetThatIsHandedIn(ReceiptKind kind) {
    assertThat(sheets(kind)).isNotEmpty().allMatch(kind::has);
  }

  private static Stream<String> sheets(ReceiptKind kind) {
    return books(kind)
        .flatMap(book -> NationalBooks.of(book, SchoolBuilder.YEAR, WITH_EVENING_SCHOOL).stream())
        .flatMap(book -> book.sheets().stream())
        .map(BookSheet::name);
  }

  private static Stream<BookKind> books(ReceiptKind kind) {
    return switch (kind) {
      case OUTCOMES -> Stream.of(BookKind.OUTCOMES, BookKind.EVENING_OUTCOMES);
      case ACHIEVEMENTS -> Stream.of(BookKind.ACHIEVEMENTS);
      case GRADES -> Stream.of(BookKind.GRADES);
      case CADRES -> Stream.of(BookKind.CADRES);
    };
  }
}
