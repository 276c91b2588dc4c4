package tw.portfolio.transfer;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/**
 * A student's record as it goes from school to school.
 *
 * @param school which school gives it
 * @param term in which semester
 * @param identity 身分證號
 * @param name 姓名
 * @param born 出生日期
 * @param pieces outcomes and achievements
 * @param cadres offices held among students
 */
record CarriedStudent(
    SchoolCode school,
    Term term,
    NationalId identity,
    String name,
    LocalDate born,
    List<CarriedPiece> pieces,
    List<CarriedCadre> cadres) {
  CarriedStudent {
    pieces = List.copyOf(pieces);
    cadres = List.copyOf(cadres);
  }
}
