package tw.portfolio.submission.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.FaultCause;
import tw.portfolio.submission.rule.StudentRule;

/**
 * A student as books name one.
 *
 * @param id who it is
 * @param name 姓名
 * @param identity 身分證號, opened for the book; none if there is none
 * @param born 出生日期, if the register has the student
 * @param place where the student sits in the semester of the data
 * @param next where the student sits in the semester after it, if that is known yet
 * @param evening whether it is a student of 進修部
 * @param shared whether another student of the school has the same national id
 */
public record BookStudent(
    PersonId id,
    String name,
    Optional<NationalId> identity,
    Optional<LocalDate> born,
    ClassPlace place,
    Optional<ClassPlace> next,
    boolean evening,
    boolean shared) {
  /** What keeps every row of the student out of a book. */
  List<Fault> faults() {
    if (born.isEmpty()) {
      return List.of(Fault.of(FaultCause.NOT_IN_REGISTER));
    }
    return Stream.concat(
            StudentRule.faults(identity.map(NationalId::number), born).stream(),
            shared ? Stream.of(Fault.of(FaultCause.NATIONAL_ID_TWICE)) : Stream.<Fault>empty())
        .toList();
  }
}
