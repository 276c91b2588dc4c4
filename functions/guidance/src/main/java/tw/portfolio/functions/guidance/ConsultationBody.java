package tw.portfolio.functions.guidance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationNote;
import tw.portfolio.guidance.RecordingConsultations.Draft;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.api.Shapes;

/** What counsellors send. */
final class ConsultationBody {
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_CATEGORY = 30;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_REASON = 500;
  private static final int LARGEST_VERSION = 999_999;

  private ConsultationBody() {}

  /** A change of a record that the counsellor has seen. */
  record Revision(int version, Draft draft, String reason) {}

  /** The withdrawal of a record that the counsellor has seen. */
  record Withdrawn(int version, String reason) {}

  static Supplier<Draft> draft(Fields fields) {
    Field<LocalDate> date = fields.need("date", date());
    Field<LocalTime> time = fields.need("time", Shapes.time());
    Field<String> place = fields.need("place", Shape.text(1, LONGEST_LINE));
    Field<String> category = fields.need("category", Shape.text(1, LONGEST_CATEGORY));
    Field<String> subject = fields.need("subject", Shape.text(1, LONGEST_LINE));
    Field<String> content = fields.need("content", Shape.lines(1, LONGEST_TEXT));
    Field<Optional<String>> opinion = fields.optional("opinion", Shape.lines(1, LONGEST_TEXT));
    Field<List<PersonId>> students =
        fields.need("students", Shape.list(1, Consultation.MOST_STUDENTS, student()));
    return () ->
        new Draft(
            new ConsultationNote(
                LocalDateTime.of(date.get(), time.get()),
                place.get(),
                category.get(),
                subject.get(),
                content.get(),
                opinion.get().orElse("")),
            students.get());
  }

  static Supplier<Revision> revision(Fields fields) {
    Field<Integer> version = version(fields);
    Supplier<Draft> draft = draft(fields);
    Field<String> reason = fields.need("reason", Shapes.reason());
    return () -> new Revision(version.get(), draft.get(), reason.get());
  }

  static Supplier<Withdrawn> withdrawal(Fields fields) {
    Field<Integer> version = version(fields);
    Field<String> reason = fields.need("reason", Shape.lines(1, LONGEST_REASON));
    return () -> new Withdrawn(version.get(), reason.get());
  }

  private static Field<Integer> version(Fields fields) {
    return fields.need("version", Shape.wholeNumber(1, LARGEST_VERSION));
  }

  private static Shape<PersonId> student() {
    return Shape.parsed(
        new Expectation("應為學生的人員識別碼。", "Expected a student's person id."), Shapes::personId);
  }

  private static Shape<LocalDate> date() {
    return Shape.parsed(
        new Expectation(
            "應為諮詢日期，例如 2026-11-20，不早於 2019-08-01。",
            "Expected the day, such as 2026-11-20, not before 2019-08-01."),
        text -> {
          try {
            return text.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")
                ? Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isBefore(ConsultationNote.FIRST_DAY))
                : Optional.empty();
          } catch (DateTimeParseException _) {
            // No such day, such as 31 November: the shape's sentence says what is expected.
            return Optional.empty();
          }
        });
  }
}
