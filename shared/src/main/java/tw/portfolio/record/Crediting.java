package tw.portfolio.record;

import java.util.List;
import tw.portfolio.record.field.Field;
import tw.portfolio.record.field.FieldType;
import tw.portfolio.record.field.FieldTypes;
import tw.portfolio.school.Term;

/**
 * Where a course of a former school or department counts here (轉學轉科).
 *
 * @param term 對應學年度、學期
 * @param gradeLevel 對應年級, 1 to 3
 * @param standing 身分別; the national code table was not found, so it is kept as the school writes it
 */
public record Crediting(Term term, int gradeLevel, String standing) {
  private static final Field<Crediting, Term> TERM =
      new Field<>("term", FieldTypes.TERM, Crediting::term);
  private static final Field<Crediting, Integer> GRADE_LEVEL =
      new Field<>("grade", FieldTypes.WHOLE, Crediting::gradeLevel);
  private static final Field<Crediting, String> STANDING =
      new Field<>("standing", FieldTypes.TEXT, Crediting::standing);

  /** As a field of a grade. */
  static final FieldType<Crediting> FIELD_TYPE =
      FieldTypes.inner(
          List.of(TERM, GRADE_LEVEL, STANDING),
          stored ->
              new Crediting(TERM.read(stored), GRADE_LEVEL.read(stored), STANDING.read(stored)));
}
