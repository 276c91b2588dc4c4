package tw.portfolio.record.register;

import java.util.List;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where enquiries are kept, for as long as the history is kept after the last question ended. */
public interface Enquiries {
  /** All of one student, by field. One round trip. */
  List<Enquiry> of(SchoolCode school, PersonId student);

  /** All of a school. */
  List<Enquiry> all(SchoolCode school);

  /** Writes a change with its line in the history. */
  WriteResult<EnquiryRefusal> write(EnquiryWrite write);

  /**
   * A change of an enquiry.
   *
   * @param school whose
   * @param after as it is to be; it stands in the place of the version before, if there is one
   * @param line the line of the history
   * @param byStudent whether the student writes it, whose account must then be in use
   */
  record EnquiryWrite(SchoolCode school, Enquiry after, Change line, boolean byStudent) {}
}
