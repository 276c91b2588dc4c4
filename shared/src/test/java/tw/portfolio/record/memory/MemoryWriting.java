package tw.portfolio.record.memory;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.section.Handover;
import tw.portfolio.school.SchoolCode;

/** Who writes records, when and why. */
record MemoryWriting(SchoolCode school, Author who, String why, Instant at) {
  Change line(RecordChange change) {
    SchoolRecord after = change.after();
    return new Change(
        new Subject(SubjectKind.RECORD, after.subject()),
        at,
        who,
        change.before().isEmpty() ? ChangeAction.ADD : ChangeAction.CHANGE,
        change.before().map(SchoolRecord::summary),
        Optional.of(after.summary()),
        why,
        after.about());
  }

  Handover handover(Section section) {
    return new Handover.OfSection(school, section.key(), at);
  }

  Handover handover(SectionEnrolment taken) {
    return new Handover.OfCourse(school, taken.enrolment().student(), taken.enrolment().ref(), at);
  }
}
