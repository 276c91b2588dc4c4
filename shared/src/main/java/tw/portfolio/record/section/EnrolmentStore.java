package tw.portfolio.record.section;

import java.util.List;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.school.SchoolCode;

/**
 * Who is in a section, and who leaves it. Whoever comes in is written with {@link
 * RecordStore#write}, as an import does.
 */
public interface EnrolmentStore {
  /** Everyone who is in a section, in no order. */
  List<SectionEnrolment> in(SchoolCode school, RecordKey section);

  /**
   * Takes a student's course away with a line in the history, if it is still as it was seen and the
   * student has no piece of it: none is left without its course, even if one is being announced at
   * this moment.
   */
  WriteResult<EnrolmentRefusal> drop(SectionEnrolment taken, Change line);
}
