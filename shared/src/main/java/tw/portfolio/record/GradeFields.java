package tw.portfolio.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.record.field.Field;
import tw.portfolio.record.field.FieldTypes;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.RepeatNote;

/** What is stored and shown of a grade. */
final class GradeFields {
  static final Field<GradeRecord, Term> TERM =
      new Field<>("term", FieldTypes.TERM, GradeRecord::term);
  static final Field<GradeRecord, CourseCode> CODE =
      new Field<>("courseCode", FieldTypes.COURSE_CODE, grade -> grade.course().code());
  static final Field<GradeRecord, String> NAME =
      new Field<>("name", FieldTypes.TEXT, grade -> grade.course().name());
  static final Field<GradeRecord, Integer> GRADE_LEVEL =
      new Field<>("grade", FieldTypes.WHOLE, grade -> grade.course().gradeLevel());
  static final Field<GradeRecord, Integer> CREDITS =
      new Field<>("credits", FieldTypes.WHOLE, grade -> grade.course().credits());
  static final Field<GradeRecord, Taking> TAKING =
      new Field<>("taking", FieldTypes.TAKING, GradeRecord::taking);
  static final Field<GradeRecord, Optional<Crediting>> CREDITED =
      new Field<>("credited", FieldTypes.optional(Crediting.FIELD_TYPE), GradeRecord::credited);
  static final Field<GradeRecord, Optional<Hundredths>> SCORE =
      score("score", grade -> grade.marks().score());
  static final Field<GradeRecord, Optional<Boolean>> PASSED =
      flag("passed", grade -> grade.marks().passed());
  static final Field<GradeRecord, Optional<Hundredths>> RESIT =
      score("resitScore", grade -> grade.marks().resit());
  static final Field<GradeRecord, Optional<Boolean>> RESIT_PASSED =
      flag("resitPassed", grade -> grade.marks().resitPassed());
  static final Field<GradeRecord, Optional<Boolean>> COUNTED =
      flag("creditsCounted", grade -> grade.marks().counted());
  static final Field<GradeRecord, String> REMARK =
      new Field<>("remark", FieldTypes.TEXT, grade -> grade.marks().remark());
  static final Field<GradeRecord, Optional<Hundredths>> AGAIN =
      score("repeatedScore", grade -> grade.marks().repeated().again());
  static final Field<GradeRecord, Optional<Boolean>> AGAIN_PASSED =
      flag("repeatedPassed", grade -> grade.marks().repeated().passed());
  static final Field<GradeRecord, Optional<RepeatNote>> NOTE =
      new Field<>(
          "repeatNote",
          FieldTypes.optional(FieldTypes.code(List.of(RepeatNote.values()))),
          grade -> grade.marks().repeated().note());
  static final Field<GradeRecord, Optional<Hundredths>> YEAR =
      score("yearScore", grade -> grade.marks().extension().year());
  static final Field<GradeRecord, Optional<Boolean>> YEAR_PASSED =
      flag("yearPassed", grade -> grade.marks().extension().yearPassed());
  static final Field<GradeRecord, Optional<Hundredths>> SECOND_RESIT =
      score("secondResitScore", grade -> grade.marks().extension().secondResit());
  static final Field<GradeRecord, Optional<Boolean>> SECOND_RESIT_PASSED =
      flag("secondResitPassed", grade -> grade.marks().extension().secondResitPassed());
  static final Field<GradeRecord, Optional<String>> DATA_KEY =
      new Field<>("dataKey", FieldTypes.optional(FieldTypes.TEXT), GradeRecord::dataKey);

  /** All of them, in the order in which answers show them. */
  static final List<Field<GradeRecord, ?>> ALL =
      List.of(
          TERM,
          CODE,
          NAME,
          GRADE_LEVEL,
          CREDITS,
          TAKING,
          CREDITED,
          SCORE,
          PASSED,
          RESIT,
          RESIT_PASSED,
          COUNTED,
          REMARK,
          AGAIN,
          AGAIN_PASSED,
          NOTE,
          YEAR,
          YEAR_PASSED,
          SECOND_RESIT,
          SECOND_RESIT_PASSED,
          DATA_KEY);

  private GradeFields() {}

  private static Field<GradeRecord, Optional<Hundredths>> score(
      String name, Function<GradeRecord, Optional<Hundredths>> value) {
    return new Field<>(name, FieldTypes.optional(FieldTypes.HUNDREDTHS), value);
  }

  private static Field<GradeRecord, Optional<Boolean>> flag(
      String name, Function<GradeRecord, Optional<Boolean>> value) {
    return new Field<>(name, FieldTypes.optional(FieldTypes.FLAG), value);
  }

  static GradeRecord read(PersonId student, Document stored) {
    return new GradeRecord(
        student,
        TERM.read(stored),
        new GradeRecord.Course(
            CODE.read(stored), NAME.read(stored), GRADE_LEVEL.read(stored), CREDITS.read(stored)),
        TAKING.read(stored),
        CREDITED.read(stored),
        new Marks(
            SCORE.read(stored),
            PASSED.read(stored),
            RESIT.read(stored),
            RESIT_PASSED.read(stored),
            COUNTED.read(stored),
            REMARK.read(stored),
            new Marks.Repeated(AGAIN.read(stored), AGAIN_PASSED.read(stored), NOTE.read(stored)),
            new Marks.Extension(
                YEAR.read(stored),
                YEAR_PASSED.read(stored),
                SECOND_RESIT.read(stored),
                SECOND_RESIT_PASSED.read(stored))),
        DATA_KEY.read(stored));
  }
}
