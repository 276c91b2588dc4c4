package tw.portfolio.functions.export;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Reader;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.Batch;
import tw.portfolio.submission.ExportOrder;
import tw.portfolio.submission.Purpose;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.WorkKind;

/** What an office asks for, as the body of a request says it. */
final class OrderBody {
  private static final Map<String, WorkKind> KINDS =
      Stream.of(WorkKind.values())
          .collect(Collectors.toUnmodifiableMap(WorkKind::code, Function.identity()));
  private static final Map<String, Purpose> PURPOSES =
      Stream.of(Purpose.values())
          .collect(Collectors.toUnmodifiableMap(Purpose::code, Function.identity()));
  private static final Map<String, Reader<Scope>> SCOPES =
      Map.of("school", OrderBody::school, "grade", OrderBody::grade, "class", OrderBody::oneClass);

  private OrderBody() {}

  static Supplier<ExportOrder> read(Fields fields) {
    Field<WorkKind> kind = fields.need("kind", Shape.oneOf(KINDS, one -> one.subject().chinese()));
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Purpose> purpose = fields.need("purpose", Shape.oneOf(PURPOSES, Purpose::chinese));
    Field<Scope> scope = fields.choice("scope", SCOPES);
    Field<Optional<Integer>> batch =
        fields.optional("batch", Shape.wholeNumber(1, Batch.values().length));
    return () ->
        new ExportOrder(
            kind.get(),
            new SchoolYear(year.get()),
            purpose.get(),
            scope.get(),
            batch.get().flatMap(Batch::of));
  }

  private static Supplier<Scope> school(Fields fields) {
    return Scope.School::new;
  }

  private static Supplier<Scope> grade(Fields fields) {
    Field<Integer> grade = fields.need("grade", Shape.wholeNumber(1, 3));
    return () -> new Scope.Grade(grade.get());
  }

  private static Supplier<Scope> oneClass(Fields fields) {
    Field<String> name = fields.need("className", Shape.text(1, ClassPlace.LONGEST_NAME));
    return () -> new Scope.OneClass(name.get());
  }
}
