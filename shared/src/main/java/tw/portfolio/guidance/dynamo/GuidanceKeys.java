package tw.portfolio.guidance.dynamo;

import java.time.format.DateTimeFormatter;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Where assessments and consultations lie in the table. Assessments lie with the student's other
 * records. A consultation is a partition of its own; each of its students has a pointer to it.
 */
final class GuidanceKeys {
  static final String ASSESSMENT = "ASSESSMENT#";
  static final String CONSULTATION = "CONSULTATION#";
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private GuidanceKeys() {}

  /** What the school keeps of a student. */
  static String records(SchoolCode school, PersonId student) {
    return school + "#RECORDS#" + student;
  }

  static Key assessment(SchoolCode school, PersonId student, SchoolYear year) {
    return new Key(records(school, student), ASSESSMENT + year);
  }

  static Key consultation(SchoolCode school, ConsultationId id) {
    return new Key(school + "#CONSULTATION#" + id, "RECORD");
  }

  /**
   * The way from a student to a record. It has no date in it and is never taken away, so that a
   * change of the date or of the students stays within one transaction; who is in the record is
   * what counts.
   */
  static Key pointer(SchoolCode school, PersonId student, ConsultationId id) {
    return new Key(records(school, student), CONSULTATION + id);
  }

  /** The year's records by day and time. */
  static String year(SchoolCode school, SchoolYear year) {
    return school + "#CONSULTATIONS#" + year;
  }

  /** Those of a counsellor. */
  static String ofCounsellor(SchoolCode school, SchoolYear year, PersonId counsellor) {
    return year(school, year) + "#" + counsellor;
  }

  static Key inYear(Consultation consultation) {
    return new Key(
        year(consultation.school(), consultation.note().term().year()), place(consultation));
  }

  static Key withCounsellor(Consultation consultation) {
    return new Key(
        ofCounsellor(
            consultation.school(),
            consultation.note().term().year(),
            consultation.counsellor().person()),
        place(consultation));
  }

  private static String place(Consultation consultation) {
    return TO_THE_MINUTE.format(consultation.note().start()) + "#" + consultation.id();
  }
}
