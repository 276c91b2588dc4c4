package tw.portfolio.record.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tw.portfolio.kernel.sheet.cell.Column;

class BooksTest {
  static final Iterable<Book> ALL = Books.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void shouldHaveColumnsThatExplainThemselves(Book book) {
    assertThat(book.columns()).extracting(column -> column.title()).doesNotHaveDuplicates();
    assertThat(book.columns())
        .allSatisfy(
            column -> {
              assertThat(column.title()).isNotBlank();
              assertThat(column.english()).isNotBlank();
              assertThat(column.shape().chinese()).isNotBlank();
              assertThat(column.shape().english()).isNotBlank();
            });
    assertThat(Books.of(book.kind())).isEqualTo(book);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void shouldHaveExamplesThatFitTheirColumns(Book book) {
    assertThat(book.columns()).allSatisfy(BooksTest::assertExampleFits);
  }

  private static void assertExampleFits(Column<?> column) {
    if (column.needed() || !column.example().isEmpty()) {
      assertThat(column.shape().reader().apply(column.example())).isPresent();
    }
  }
}
