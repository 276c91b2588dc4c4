package tw.portfolio.record.register;

import java.util.List;
import java.util.Optional;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.school.Term;

/**
 * A student's own 基本資料 (regulation.txt 四(一)).
 *
 * @param term the semester
 * @param entry what the register says
 * @param cadres the offices held among students, of all years
 * @param confirmed the confirmation of the student's class in that semester, if there was one
 * @param enquiries what the student has called into question
 */
public record OwnRegister(
    Term term,
    RegisterEntry entry,
    StudentEntries cadres,
    Optional<Confirmation> confirmed,
    List<Enquiry> enquiries) {
  /** Copies the list. */
  public OwnRegister {
    enquiries = List.copyOf(enquiries);
  }

  /** Whether the registrar has confirmed just what it says. */
  public boolean isAsConfirmed() {
    return confirmed.flatMap(one -> one.of(entry.person())).filter(entry::equals).isPresent();
  }
}
