package tw.portfolio.functions.imports;

import java.util.Optional;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;

/** Kinds of record that come in files, as requests name them. */
final class BookShape {
  static final Expectation EXPECTED =
      new Expectation(
          "請選：" + Books.codes("、") + "。", "Expected one of: " + Books.codes(", ") + ".");

  private BookShape() {}

  static Optional<Book> book(String code) {
    return Books.ofCode(code);
  }
}
