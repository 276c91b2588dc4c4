package tw.portfolio.functions.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.imports.RequestingImports;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.sheet.TemplateSheet;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;

/** A file to fill in, one a kind. */
final class TemplateRoute {
  private static final Expectation FORMAT =
      new Expectation("應為 xlsx 或 csv。", "Expected xlsx or csv.");

  private final RequestingImports imports;

  TemplateRoute(RequestingImports imports) {
    this.imports = imports;
  }

  Response get(Request request) {
    Actor actor = request.staff();
    Book book = request.path("kind", BookShape.EXPECTED, BookShape::book);
    SheetType type = request.query("format", FORMAT, TemplateRoute::type).orElse(SheetType.XLSX);
    Answer<Book> permitted = imports.permitted(actor, book.kind()).map(_ -> book);
    return Response.of(permitted, granted -> file(granted, type));
  }

  private static Response file(Book book, SheetType type) {
    String name = book.kind().code() + "." + type.extension();
    return switch (type) {
      case XLSX -> Response.file(type.mediaType(), name, TemplateSheet.xlsx(book));
      case CSV ->
          Response.file(type.mediaType() + "; charset=utf-8", name, TemplateSheet.csv(book));
    };
  }

  private static Optional<SheetType> type(String text) {
    return Stream.of(SheetType.values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }
}
